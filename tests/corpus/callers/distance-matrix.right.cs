// Corrected: the points of two clouds have a different number of coordinates.
var left = Tensor.Rand(10, 3);
var right = Tensor.Rand(12, 3);
var difference = left.Unsqueeze(1) - right.Unsqueeze(0);
Console.WriteLine(difference.Lengths[1]);
