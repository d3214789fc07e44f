// Corrected: rows of another width are joined by the platform's method.
var a = Tensor.Rand(4, 6);
var b = Tensor.Rand(3, 6);
var rows = Tensor.ConcatenateOnDimension(0, [a, b]);
Console.WriteLine(rows.Lengths[0]);
