// a checkpoint's running mean is copied into a normalisation of another width.
var norm = new BatchNorm2d(32);
var mean = Tensor.Zeros(64);
mean.CopyTo(norm.RunningMean!); // error
Console.WriteLine(norm.Forward(Tensor.Rand(1, 32, 4, 4)).Lengths[1]);
