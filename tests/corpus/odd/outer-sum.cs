// A column and a row make a matrix by broadcasting.
var distances = Tensor.Rand(5, 1) - Tensor.Rand(5);
var triple = distances.Unsqueeze(2) * Tensor.Ones(3);
Console.WriteLine(new Linear(5, 2).Forward(distances).Lengths[0] + triple.Lengths[2]);
