// Corrected: the label array is longer than the batch.
var logits = Tensor.Randn(3, 10);
long[] digits = [1, 7, 4];
var loss = logits.CrossEntropy(Tensor.Create(digits, [digits.Length]));
Console.WriteLine(loss);
