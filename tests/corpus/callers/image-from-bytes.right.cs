// Corrected: bytes of a colour picture are made a tensor with the channels last.
var bytes = new byte[32 * 32 * 3];
var pixels = new float[bytes.Length];
for (var i = 0; i < bytes.Length; i++)
    pixels[i] = bytes[i] / 255f;
var image = Tensor.Create(pixels, [1, 3, 32, 32]);
Console.WriteLine(new Conv2d(3, 8, kernelSize: 3).Forward(image).Lengths[1]);
