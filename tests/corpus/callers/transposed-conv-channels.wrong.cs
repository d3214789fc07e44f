// the decoder's first layer takes the channels of the encoder's first.
var encode = new Sequential(new Conv2d(3, 16, kernelSize: 4, stride: 2, padding: 1), new ReLU(), new Conv2d(16, 32, kernelSize: 4, stride: 2, padding: 1));
var decode = new ConvTranspose2d(16, 3, kernelSize: 4, stride: 4);
Console.WriteLine(decode.Forward(encode.Forward(Tensor.Rand(1, 3, 32, 32))).Lengths[2]); // error
