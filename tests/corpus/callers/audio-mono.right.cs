// Corrected: a stereo recording is given to a detector of mono sound.
var samples = new float[2 * 16000];
var stereo = Tensor.Create(samples, [1, 2, 16000]);
var conv = new Conv1d(1, 16, kernelSize: 64, stride: 16);
Console.WriteLine(conv.Forward(stereo.Mean(1, keepdim: true)).Lengths[2]);
