// a class beyond the last one is selected from the scores.
var scores = new Linear(8, 5).Forward(Tensor.Rand(3, 8)).Softmax(1);
Console.WriteLine(scores.Select(1, 5).Lengths[0]); // error
