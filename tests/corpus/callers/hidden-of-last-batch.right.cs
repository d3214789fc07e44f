// Corrected: the hidden state of a full batch is carried to the last, smaller one.
var rnn = new GRU(10, 20);
var state = Tensor.Zeros(1, 32, 20);
var last = Tensor.Rand(15, 32, 10);
var (_, next) = rnn.Forward(last, state);
Console.WriteLine(next.Lengths[1]);
