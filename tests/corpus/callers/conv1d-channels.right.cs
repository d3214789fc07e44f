// Corrected: a spectrogram's time steps are taken for its channels.
var mel = Tensor.Rand(2, 100, 40);
var conv = new Conv1d(40, 64, kernelSize: 5);
Console.WriteLine(conv.Forward(mel.Transpose(1, 2)).Lengths[1]);
