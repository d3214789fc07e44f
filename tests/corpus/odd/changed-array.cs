// Elements of an array of tensors are replaced.
var parts = new[] { Tensor.Rand(1, 4), Tensor.Rand(1, 5) };
parts[1] = Tensor.Rand(1, 4);
Console.WriteLine(parts.Cat(dim: 0).Lengths[0]);
parts[^1] = Tensor.Rand(1, 6);
Console.WriteLine(parts.Cat(dim: 1).Lengths[1]);
