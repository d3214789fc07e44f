#define WIDE
// What is compiled counts.
#if WIDE
var x = Tensor.Rand(2, 16);
#else
var x = Tensor.Rand(2, 4);
#endif
Console.WriteLine(new Linear(16, 1).Forward(x).Lengths[1]);
