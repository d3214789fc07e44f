// Corrected: a pipeline of lambdas ends in a layer that takes the pixels before pooling.
Func<Tensor<float>, Tensor<float>> pool = image => image.MaxPool2d(2);
Func<Tensor<float>, Tensor<float>> flatten = image => image.Flatten(1);
var fc = new Linear(3 * 8 * 8, 10);
var batch = Tensor.Rand(2, 3, 16, 16);
Console.WriteLine(fc.Forward(flatten(pool(batch))).Lengths[1]);
