// Corrected: columns picked by a range are not as many as the layer takes.
var table = Tensor.Rand(20, 11);
var features = table[.., 1..^1];
Console.WriteLine(new Linear(9, 1).Forward(features).Lengths[0]);
