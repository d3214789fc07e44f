// windows of a series are stacked and lack the feature dimension of the LSTM.
var series = Tensor.Rand(50);
var windows = Enumerable.Range(0, 20).Select(i => series.Narrow(0, i, 10)).Stack();
var lstm = new LSTM(1, 8, batchFirst: true);
var (output, _) = lstm.Forward(windows.Reshape(20, 5, 2)); // error
Console.WriteLine(output.Lengths[2]);
