// A lambda that changes what it has captured.
var width = 3;
Func<Tensor<float>> next = () => Tensor.Rand(2, width++);
next();
Console.WriteLine(new Linear(4, 1).Forward(next()).Lengths[1]);
