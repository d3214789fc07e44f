// a matrix of scores is read with one index.
var y = new Linear(4, 3).Forward(Tensor.Rand(2, 4));
Console.WriteLine(y[1]); // error
