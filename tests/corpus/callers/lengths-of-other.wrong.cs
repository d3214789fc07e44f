// zeros are made in the shape of the logits, not of the targets.
var logits = new Linear(4, 3).Forward(Tensor.Rand(5, 4));
var probabilities = Tensor.Zeros(5, 4);
Console.WriteLine(logits.CrossEntropy(probabilities)); // error
