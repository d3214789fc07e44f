// Corrected: a buffer gets the lengths of another tensor.
var x = Tensor.Rand(2, 3, 4);
var buffer = Tensor.Zeros(x.Lengths);
var model = new Linear(4, 2);
Console.WriteLine(model.Forward(buffer).Lengths[2]);
