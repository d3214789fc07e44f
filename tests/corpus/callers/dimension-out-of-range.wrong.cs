// probabilities are taken over a dimension that vectors do not have.
var scores = new Linear(4, 3).Forward(Tensor.Rand(4));
Console.WriteLine(scores.Softmax(1).Lengths[0]); // error
