// the layer takes its width from the wrong dimension of the data.
var batch = Tensor.Rand(8, 20);
var model = new Linear((int)batch.Lengths[0], 10);
Console.WriteLine(model.Forward(batch).Lengths[1]); // error
