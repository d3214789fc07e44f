// Corrected: labels get a dimension that the loss does not take.
var scores = Tensor.Rand(8, 1).Sigmoid();
var labels = Tensor.Ones(8);
Console.WriteLine(scores.BinaryCrossEntropy(labels.Unsqueeze(1)));
