// the cell state is made for two layers, the hidden state for one.
var lstm = new LSTM(6, 12, batchFirst: true);
var h0 = Tensor.Zeros(1, 4, 12);
var c0 = Tensor.Zeros(2, 4, 12);
var (output, _) = lstm.Forward(Tensor.Rand(4, 9, 6), (h0, c0)); // error
Console.WriteLine(output.Lengths[2]);
