// Unsafe code beside tensors.
var x = Tensor.Rand(2, 3);
var width = 0;
Set(ref width);
Console.WriteLine(new Linear(5, 1).Forward(Tensor.Rand(2, width)).Lengths[1] + x.Lengths[1]);

static void Set(ref int value) => System.Runtime.CompilerServices.Unsafe.As<int, uint>(ref value) = 5u;
