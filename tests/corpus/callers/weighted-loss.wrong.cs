// the weights of the samples do not fit their losses.
var logits = new Linear(4, 3).Forward(Tensor.Rand(8, 4));
var losses = logits.CrossEntropyEach(Tensor.CreateFromShape<long>([8]));
var weights = Tensor.Rand(3);
Console.WriteLine((losses * weights).Mean()); // error
