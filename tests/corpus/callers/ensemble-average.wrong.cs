// two models of an ensemble give a different number of classes.
var models = new[] { new Linear(8, 3), new Linear(8, 4) };
var x = Tensor.Rand(5, 8);
var sum = models[0].Forward(x) + models[1].Forward(x); // error
Console.WriteLine(sum.Lengths[1]);
