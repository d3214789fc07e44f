// Corrected: the last step of a time-first sequence is taken from the batch.
var gru = new GRU(8, 16);
var head = new Linear(16, 4);
var (output, _) = gru.Forward(Tensor.Rand(30, 5, 8));
var logits = head.Forward(output.Select(0, -1));
Console.WriteLine(logits.CrossEntropy(Tensor.CreateFromShape<long>([5])));
