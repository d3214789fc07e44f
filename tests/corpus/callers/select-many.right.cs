// Corrected: rows that are flattened by LINQ make a matrix of the wrong size.
var values = Enumerable.Repeat(0.5f, 12).Concat(Enumerable.Repeat(1f, 8)).ToArray();
var x = Tensor.Create(values, [5, 4]);
Console.WriteLine(new Linear(4, 1).Forward(x).Lengths[0]);
