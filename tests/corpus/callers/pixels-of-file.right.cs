// Corrected: pixels in the order of a file.
byte[] pixels = new byte[28 * 28 * 3];
var data = new float[28 * 28 * 3];
for (var i = 0; i < pixels.Length; i++) data[i] = pixels[i] / 255f;
var image = Tensor.Create(data, [1, 28, 28, 3]);
var conv = new Conv2d(3, 8, 3);
Console.WriteLine(conv.Forward(image.Permute(0, 3, 1, 2)).Lengths[1]);
