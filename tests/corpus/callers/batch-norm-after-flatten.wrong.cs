// normalisation for pictures is applied to flat features.
var x = Tensor.Rand(8, 16, 4, 4);
var norm = new BatchNorm2d(16);
Console.WriteLine(norm.Forward(x.Flatten(1)).Lengths[1]); // error
