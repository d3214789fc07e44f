// the causal mask was made for the previous length.
var q = Tensor.Rand(2, 4, 10, 8);
var mask = Tensor.Zeros(8, 8);
Console.WriteLine(q.ScaledDotProductAttention(q, q, mask).Lengths[2]); // error
