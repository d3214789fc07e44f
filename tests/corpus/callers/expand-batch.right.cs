// Corrected: a mask for four heads is expanded to eight.
var mask = Tensor.Zeros(2, 1, 5, 5);
var forHeads = mask.Expand(2, 8, 5, 5);
Console.WriteLine(forHeads.Lengths[1]);
