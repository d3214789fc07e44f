// Corrected: the platform's Add is given a bias of another width.
var x = Tensor.Rand(4, 6);
var shifted = Tensor.Add<float>(x, Tensor.Rand(6));
Console.WriteLine(shifted.Lengths[1]);
