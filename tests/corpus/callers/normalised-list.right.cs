// Corrected: a list of sizes to normalise over.
var ln = new LayerNorm([10, 10]);
var x = Tensor.Rand(2, 5, 10, 10);
Console.WriteLine(ln.Forward(x).Lengths[1]);
