// both models of a choice take eight features.
var deep = Environment.ProcessorCount > 2;
var model = deep ? new Linear(8, 4) : new Linear(8, 4);
Console.WriteLine(model.Forward(Tensor.Rand(2, 9)).Lengths[1]); // error
