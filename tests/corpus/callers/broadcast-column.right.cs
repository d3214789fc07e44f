// Corrected: a column is subtracted from a vector and silently becomes a matrix, which the loss refuses.
var predicted = Tensor.Rand(6, 1);
var actual = Tensor.Rand(6);
var error = predicted.Squeeze(1) - actual;
Console.WriteLine(error.MseLoss(Tensor.Zeros(6)));
