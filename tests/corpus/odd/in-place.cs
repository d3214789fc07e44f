// In-place operators change a tensor's values and keep its shape.
var x = Tensor.Rand(3, 4);
x += Tensor.Ones(4);
x *= 2f;
x /= Tensor.Ones(3, 1);
x -= x;
Console.WriteLine(new Linear(4, 1).Forward(x).Lengths[0]);
