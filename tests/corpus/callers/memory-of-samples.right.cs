// Corrected: samples in memory are wrapped with one channel too many.
Memory<float> samples = new float[480];
var wave = Tensor.Create(samples.ToArray(), [1, 1, 480]);
Console.WriteLine(new Conv1d(1, 2, kernelSize: 3).Forward(wave.Narrow(1, 0, 1)).Lengths[2]);
