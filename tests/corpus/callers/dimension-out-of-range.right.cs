// Corrected: probabilities are taken over a dimension that vectors do not have.
var scores = new Linear(4, 3).Forward(Tensor.Rand(4));
Console.WriteLine(scores.Softmax(0).Lengths[0]);
