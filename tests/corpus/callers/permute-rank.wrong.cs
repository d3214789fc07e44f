// the permutation of a batch is applied to one picture.
var image = Tensor.Rand(28, 28, 3);
var planes = image.Permute(0, 3, 1, 2); // error
Console.WriteLine(planes.Lengths[1]);
