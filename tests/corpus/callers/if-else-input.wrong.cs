// both ways of an if make batches of seven features.
Tensor<float> batch;
if (Environment.ProcessorCount > 4)
    batch = Tensor.Rand(64, 7);
else
    batch = Tensor.Rand(16, 7);
var model = new Linear(8, 2);
Console.WriteLine(model.Forward(batch).Lengths[1]); // error
