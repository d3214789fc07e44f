// an odd size is halved and doubled, and no longer fits its skip connection.
Console.WriteLine(new SmallUNet().Forward(Tensor.Rand(1, 1, 25, 25)).Lengths[1]);

[Model]
public partial class SmallUNet
{
    private readonly Conv2d down1 = new(1, 16, 3, padding: 1), down2 = new(16, 32, 3, padding: 1);
    private readonly ConvTranspose2d up = new(32, 16, kernelSize: 2, stride: 2);
    private readonly Conv2d last = new(32, 2, 1);

    [Shape("(N, 1, 25, 25) -> (N, 2, 25, 25)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var skip = down1.Forward(x).Relu();
        var deep = down2.Forward(skip.MaxPool2d(2)).Relu();
        var raised = up.Forward(deep);
        return last.Forward(Tensor.Cat([raised, skip], dim: 1)); // error
    }
}
