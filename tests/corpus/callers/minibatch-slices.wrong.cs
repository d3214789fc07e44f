// the platform's ranges cut three features of a matrix of ten columns.
var data = Tensor.Rand(100, 10);
var inputs = data[0..32, 0..8];
var model = new Linear(9, 1);
Console.WriteLine(model.Forward(inputs).Lengths[0]); // error
