// Corrected: the groups of a normalisation do not divide its channels.
var norm = new GroupNorm(numGroups: 4, numChannels: 16);
Console.WriteLine(norm.Forward(Tensor.Rand(2, 16, 5)).Lengths[1]);
