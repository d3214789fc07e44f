// Corrected: three classes are counted from one.
var logits = Tensor.Randn(5, 3);
Console.WriteLine(logits.Select(1, 2).Lengths[0]);
