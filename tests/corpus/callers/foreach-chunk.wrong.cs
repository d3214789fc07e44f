// chunks of a batch go to a model that takes the whole width.
var model = new Linear(12, 2);
foreach (var part in Tensor.Rand(6, 12).Chunk(3, dim: 1))
    Console.WriteLine(model.Forward(part).Lengths[0]); // error
