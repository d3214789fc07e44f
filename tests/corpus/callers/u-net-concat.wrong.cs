// the upsampled map is one pixel smaller than the skipped one.
var skip = Tensor.Rand(1, 8, 25, 25);
var deep = skip.MaxPool2d(2);
var up = new Upsample(scaleFactor: 2).Forward(deep);
var joined = Tensor.Cat([skip, up], dim: 1); // error
Console.WriteLine(joined.Lengths[1]);
