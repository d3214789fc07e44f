// the platform's Reshape is asked for one row too many.
var x = Tensor.Rand(4, 6);
var folded = Tensor.Reshape(x, [5, 2, 3]); // error
Console.WriteLine(folded.Lengths[0]);
