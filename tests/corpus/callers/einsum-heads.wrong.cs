// an einsum names the heads in another order.
var q = Tensor.Rand(2, 5, 4, 8);
var k = Tensor.Rand(2, 4, 5, 8);
Console.WriteLine(Tensor.Einsum("blhd,bmhd->bhlm", q, k).Lengths[1]); // error
