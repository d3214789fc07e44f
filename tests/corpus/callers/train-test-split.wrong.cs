// features are split at one row, labels at another.
var x = Tensor.Rand(150, 4);
var y = Tensor.CreateFromShape<long>([150]);
var parts = x.Split([120, 30]);
var labels = y.Split([100, 50]);
var model = new Linear(4, 3);
Console.WriteLine(model.Forward(parts[0]).CrossEntropy(labels[0])); // error
