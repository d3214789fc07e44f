// Corrected: the normalised width is that of the layer before.
var norm = new LayerNorm(32);
var fc = new Linear(64, 32);
Console.WriteLine(norm.Forward(fc.Forward(Tensor.Rand(3, 64))).Lengths[1]);
