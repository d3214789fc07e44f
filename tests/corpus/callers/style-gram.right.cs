// Corrected: the Gram matrix of features is made without flattening the maps.
var maps = Tensor.Rand(1, 8, 6, 6);
var flat = maps.Reshape(1, 8, 36);
var gram = flat.Bmm(flat.Transpose(1, 2));
Console.WriteLine(gram.MseLoss(Tensor.Zeros(1, 8, 8)));
