// Corrected: frames of a film are stacked without the channel in front.
var frames = Enumerable.Range(0, 8).Select(i => Tensor.Rand(3, 16, 16)).Stack(dim: 1);
var conv = new Conv3d(3, 4, kernelSize: 3);
Console.WriteLine(conv.Forward(frames.Unsqueeze(0)).Lengths[1]);
