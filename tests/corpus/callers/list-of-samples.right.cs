// Corrected: samples of unequal width are gathered in a list and stacked.
var samples = new List<Tensor<float>>();
samples.Add(Tensor.Rand(10));
samples.Add(Tensor.Rand(10));
var batch = samples.Stack();
Console.WriteLine(new Linear(10, 2).Forward(batch).Lengths[0]);
