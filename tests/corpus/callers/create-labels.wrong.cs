// the label array is longer than the batch.
var logits = Tensor.Randn(3, 10);
long[] digits = [1, 7, 4, 9];
var loss = logits.CrossEntropy(Tensor.Create(digits, [digits.Length])); // error
Console.WriteLine(loss);
