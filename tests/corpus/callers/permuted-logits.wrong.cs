// the logits of a sequence keep the classes last.
var lstm = new LSTM(8, 16, batchFirst: true);
var classify = new Linear(16, 5);
var (hidden, _) = lstm.Forward(Tensor.Rand(3, 7, 8));
var logits = classify.Forward(hidden);
var tags = Tensor.CreateFromShape<long>([3, 7]);
Console.WriteLine(logits.CrossEntropy(tags)); // error
