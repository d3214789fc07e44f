// Corrected: one-hot labels of nine classes meet ten scores.
var scores = new Linear(20, 10).Forward(Tensor.Randn(4, 20));
var oneHot = Tensor.Zeros(4, 10);
Console.WriteLine(scores.CrossEntropy(oneHot));
