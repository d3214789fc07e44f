// Corrected: zeros are made in the shape of the logits, not of the targets.
var logits = new Linear(4, 3).Forward(Tensor.Rand(5, 4));
var probabilities = Tensor.Zeros(logits.Lengths);
Console.WriteLine(logits.CrossEntropy(probabilities));
