// the values of the chosen actions are a column, the targets a vector.
var policy = new Linear(4, 2);
var states = Tensor.Rand(32, 4);
var best = policy.Forward(states).Amax(1, keepdim: true);
var targets = Tensor.Rand(32);
Console.WriteLine(best.MseLoss(targets)); // error
