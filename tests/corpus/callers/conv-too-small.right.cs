// Corrected: a feature map has become smaller than the last kernel.
var a = new Conv2d(1, 2, kernelSize: 5, stride: 2);
var b = new Conv2d(2, 4, kernelSize: 5, stride: 2);
var c = new Conv2d(4, 8, kernelSize: 3);
Console.WriteLine(c.Forward(b.Forward(a.Forward(Tensor.Rand(1, 1, 24, 24)))).Lengths[1]);
