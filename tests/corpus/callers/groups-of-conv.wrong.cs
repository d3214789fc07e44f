// the groups do not divide the channels.
const int Channels = 20;
var conv = new Conv2d(Channels, 48, kernelSize: 3, groups: 8); // error SG1006
Console.WriteLine(conv.Forward(Tensor.Rand(1, Channels, 8, 8)).Lengths[1]);
