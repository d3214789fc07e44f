// the width of a batch of vectors is read as if it were pictures.
var batch = Tensor.Rand(8, 784);
var model = new Linear((int)batch.Lengths[2], 10); // error
Console.WriteLine(model.Forward(batch).Lengths[1]);
