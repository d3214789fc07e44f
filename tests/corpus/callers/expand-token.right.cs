// Corrected: the class token is repeated for another batch.
var tokens = Tensor.Rand(4, 16, 32);
var cls = Tensor.Zeros(1, 1, 32).Expand(4, -1, -1);
Console.WriteLine(Tensor.Cat([cls, tokens], dim: 1).Lengths[1]);
