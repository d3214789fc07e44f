// Corrected: normalisation for pictures is applied to flat features.
var x = Tensor.Rand(8, 16, 4, 4);
var norm = new BatchNorm1d(256);
Console.WriteLine(norm.Forward(x.Flatten(1)).Lengths[1]);
