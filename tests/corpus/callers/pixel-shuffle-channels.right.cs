// Corrected: the channels before a pixel shuffle are no multiple of four.
var conv = new Conv2d(3, 12, kernelSize: 3, padding: 1);
Console.WriteLine(conv.Forward(Tensor.Rand(1, 3, 8, 8)).PixelShuffle(2).Lengths[2]);
