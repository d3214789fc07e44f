// 3 x 224 x 224 is reshaped with the pixels of 256 x 256.
const int Side = 256;
var image = Tensor.Zeros(3, 224, 224);
var rows = image.Reshape(3, Side * Side); // error
Console.WriteLine(rows.Lengths[1]);
