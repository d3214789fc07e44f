// Corrected: the channel was added behind the picture instead of before it.
var picture = Tensor.Rand(28, 28);
var input = picture.Unsqueeze(0).Unsqueeze(0);
Console.WriteLine(new Conv2d(1, 6, kernelSize: 5).Forward(input).Lengths[1]);
