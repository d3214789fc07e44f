// Corrected: the channels of a transposed convolution are given in the order of the encoder.
Console.WriteLine(new Decoder().Forward(Tensor.Rand(1, 32, 4, 4)).Lengths[1]);

[Model]
public partial class Decoder
{
    private readonly ConvTranspose2d up1 = new(32, 16, kernelSize: 2, stride: 2);
    private readonly ConvTranspose2d up2 = new(16, 8, kernelSize: 2, stride: 2);

    [Shape("(N, 32, 4, 4) -> (N, 8, 16, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = up1.Forward(x).Relu();
        return up2.Forward(x);
    }
}
