// Corrected: a gated unit halves an odd number of channels.
var conv = new Conv1d(4, 16, kernelSize: 3);
Console.WriteLine(conv.Forward(Tensor.Rand(2, 4, 10)).Glu(1).Lengths[1]);
