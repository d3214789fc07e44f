// Corrected: the eleventh class of ten is read.
var model = new Linear(784, 10);
var y = model.Forward(Tensor.Rand(1, 784));
Console.WriteLine(y[0, 9]);
