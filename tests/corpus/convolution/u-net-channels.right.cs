// Corrected: the decoder's convolution does not count the channels of the skip connection.
Console.WriteLine(new SmallUNet().Forward(Tensor.Rand(1, 1, 16, 16)).Lengths[1]);

[Model]
public partial class SmallUNet
{
    private readonly Conv2d down1 = new(1, 16, 3, padding: 1), down2 = new(16, 32, 3, padding: 1);
    private readonly ConvTranspose2d up = new(32, 16, kernelSize: 2, stride: 2);
    private readonly Conv2d merge = new(16 + 16, 16, 3, padding: 1), last = new(16, 2, 1);

    [Shape("(N, 1, 16, 16) -> (N, 2, 16, 16)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var skip = down1.Forward(x).Relu();
        var deep = down2.Forward(skip.MaxPool2d(2)).Relu();
        var raised = up.Forward(deep);
        var merged = merge.Forward(Tensor.Cat([raised, skip], dim: 1)).Relu();
        return last.Forward(merged);
    }
}
