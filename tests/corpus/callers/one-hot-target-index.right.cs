// Corrected: class indices of a segmentation map are given one dimension too many.
var net = new Conv2d(3, 5, kernelSize: 1);
var images = Tensor.Rand(2, 3, 16, 16);
var masks = Tensor.CreateFromShape<long>([2, 16, 16]);
Console.WriteLine(net.Forward(images).CrossEntropy(masks));
