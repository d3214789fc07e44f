// Corrected: windows of a series are stacked and lack the feature dimension of the LSTM.
var series = Tensor.Rand(50);
var windows = Enumerable.Range(0, 20).Select(i => series.Narrow(0, i, 10)).Stack();
var lstm = new LSTM(1, 8, batchFirst: true);
var (output, _) = lstm.Forward(windows.Unsqueeze(2).Reshape(20, 10, 1));
Console.WriteLine(output.Lengths[2]);
