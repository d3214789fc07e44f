// Two tensors that change places by a tuple.
var (a, b) = (Tensor.Rand(2, 3), Tensor.Rand(2, 7));
(a, b) = (b, a);
Console.WriteLine(new Linear(7, 1).Forward(a).Lengths[1] + new Linear(3, 1).Forward(b).Lengths[1]);
