// Corrected: a batch of three and one of four are joined along their features.
var old = Tensor.Zeros(3, 10);
var recent = Tensor.Zeros(3, 10);
var all = new[] { old, recent }.Cat(dim: 1);
Console.WriteLine(all.Lengths[1]);
