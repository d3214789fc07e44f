// A local function assigns a captured variable before it is used.
var x = Tensor.Rand(2, 3);
Grow();
Grow();
Console.WriteLine(new Linear(12, 1).Forward(x).Lengths[1]);

void Grow() => x = Tensor.Cat([x, x], dim: 1);
