// the noise for a convolutional generator lacks its two spatial dimensions.
var generator = new Generator();
var noise = Tensor.Randn(8, 100);
var fakes = generator.Forward(noise); // error
Console.WriteLine(fakes.Lengths[2]);

[Model]
public partial class Generator
{
    private readonly ConvTranspose2d up1 = new(100, 16, kernelSize: 4);
    private readonly BatchNorm2d norm = new(16);
    private readonly ConvTranspose2d up2 = new(16, 1, kernelSize: 4, stride: 2, padding: 1);

    [Shape("(N, 100, 1, 1) -> (N, 1, 8, 8)")]
    public Tensor<float> Forward(Tensor<float> z) => up2.Forward(norm.Forward(up1.Forward(z)).Relu()).Tanh();
}
