// targets are cut from the table as a matrix of one column, class indices are wanted.
var table = Tensor.CreateFromShape<long>([20, 5]);
var labels = table.Narrow(1, 4, 1);
var scores = new Linear(4, 3).Forward(Tensor.Rand(20, 4));
Console.WriteLine(scores.CrossEntropy(labels)); // error
