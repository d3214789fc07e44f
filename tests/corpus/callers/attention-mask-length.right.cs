// Corrected: the mask is made for the padded length, the sentence is shorter.
var attention = new MultiheadAttention(16, 4, batchFirst: true);
var x = Tensor.Rand(2, 10, 16);
var mask = Tensor.CreateFromShape<bool>([2, 10]);
var (y, _) = attention.Forward(x, x, x, keyPaddingMask: mask);
Console.WriteLine(y.Lengths[1]);
