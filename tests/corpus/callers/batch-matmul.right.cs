// Corrected: a batch of matrices is multiplied with a batch of another size.
var a = Tensor.Rand(8, 3, 4);
var b = Tensor.Rand(8, 4, 5);
Console.WriteLine(a.Bmm(b).Lengths[2]);
