// Corrected: patches of sixteen pixels do not tile the picture.
var image = Tensor.Rand(1, 3, 32, 32);
var patches = image.Reshape(1, 3, 2, 16, 2, 16);
Console.WriteLine(patches.Permute(0, 2, 4, 1, 3, 5).Reshape(1, 4, 768).Lengths[1]);
