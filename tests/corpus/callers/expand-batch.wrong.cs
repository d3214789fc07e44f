// a mask for four heads is expanded to eight.
var mask = Tensor.Zeros(2, 4, 5, 5);
var forHeads = mask.Expand(2, 8, 5, 5); // error
Console.WriteLine(forHeads.Lengths[1]);
