// a buffer gets the lengths of another tensor.
var x = Tensor.Rand(2, 3, 4);
var buffer = Tensor.Zeros(x.Lengths);
var model = new Linear(3, 2);
Console.WriteLine(model.Forward(buffer).Lengths[2]); // error
