// Corrected: the log-probabilities were averaged over their classes before the loss.
var logProbabilities = new Linear(6, 4).Forward(Tensor.Randn(9, 6)).LogSoftmax(1);
var target = Tensor.CreateFromShape<long>([9]);
Console.WriteLine(logProbabilities.NllLoss(target));
