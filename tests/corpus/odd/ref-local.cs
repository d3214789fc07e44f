// A ref local changes which tensor an array holds.
var tensors = new[] { Tensor.Rand(2, 3), Tensor.Rand(2, 3) };
ref var second = ref tensors[1];
second = Tensor.Rand(2, 8);
Console.WriteLine(new Linear(8, 1).Forward(tensors[1]).Lengths[1]);
