// A ref local to a variable.
var x = Tensor.Rand(2, 3);
ref var alias = ref x;
alias = Tensor.Rand(2, 5);
Console.WriteLine(new Linear(5, 1).Forward(x).Lengths[1]);
