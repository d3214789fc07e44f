// Corrected: each picture of a list is classified without its channel.
var images = new List<Tensor<float>> { Tensor.Rand(1, 1, 8, 8) };
var conv = new Conv2d(1, 2, kernelSize: 3);
images.ForEach(image => Console.WriteLine(conv.Forward(image).Lengths[1]));
