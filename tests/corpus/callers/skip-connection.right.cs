// Corrected: a skip connection joins pictures before and after the pooling.
var conv = new Conv2d(4, 4, kernelSize: 3, padding: 1);
var x = Tensor.Rand(1, 4, 16, 16);
var y = conv.Forward(x).Relu() + x;
Console.WriteLine(y.Lengths[2]);
