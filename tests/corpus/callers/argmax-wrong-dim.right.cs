// Corrected: the classes are looked for along the batch.
var model = new Linear(6, 3);
var truth = Tensor.Rand(40, 3);
var logits = model.Forward(Tensor.Rand(40, 6));
var picked = logits.Argmax(1);
Console.WriteLine(logits.CrossEntropy(picked));
