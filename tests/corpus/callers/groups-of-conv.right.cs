// Corrected: the groups do not divide the channels.
const int Channels = 24;
var conv = new Conv2d(Channels, 48, kernelSize: 3, groups: 8);
Console.WriteLine(conv.Forward(Tensor.Rand(1, Channels, 8, 8)).Lengths[1]);
