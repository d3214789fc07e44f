// U-Net (Ronneberger et al. 2015) with padded convolutions, as in common ports.
var model = new UNet(inChannels: 1, classes: 2);
Console.WriteLine(model.Forward(Tensor.Rand(1, 1, 32, 32)).Lengths[2]);

[Model]
public partial class DoubleConv(int inChannels, int outChannels) : IModule
{
    private readonly Sequential layers =
    [
        new Conv2d(inChannels, outChannels, kernelSize: 3, padding: 1, bias: false),
        new BatchNorm2d(outChannels),
        new ReLU(),
        new Conv2d(outChannels, outChannels, kernelSize: 3, padding: 1, bias: false),
        new BatchNorm2d(outChannels),
        new ReLU(),
    ];

    [Shape("(N, inChannels, H, W) -> (N, outChannels, H, W)")]
    public Tensor<float> Forward(Tensor<float> input) => layers.Forward(input);
}

[Model]
public partial class Up(int inChannels, int outChannels)
{
    private readonly ConvTranspose2d up = new(inChannels, outChannels, kernelSize: 2, stride: 2);
    private readonly DoubleConv conv = new(2 * outChannels, outChannels);

    [Shape("(N, inChannels, H, W), (N, outChannels, 2*H, 2*W) -> (N, outChannels, 2*H, 2*W)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> skip)
    {
        var raised = up.Forward(x);
        return conv.Forward(Tensor.Cat([skip, raised], dim: 1));
    }
}

[Model]
public partial class UNet(int inChannels, int classes)
{
    private readonly DoubleConv stem = new(inChannels, 8), down1 = new(8, 16), down2 = new(16, 32), down3 = new(32, 64);
    private readonly Up up1 = new(64, 32), up2 = new(32, 16), up3 = new(16, 8);
    private readonly Conv2d head = new(8, classes, kernelSize: 1);

    [Shape("(N, inChannels, H, W) -> (N, classes, H, W), H % 8 == 0, W % 8 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var x1 = stem.Forward(x);
        var x2 = down1.Forward(x1.MaxPool2d(2));
        var x3 = down2.Forward(x2.MaxPool2d(2));
        var x4 = down3.Forward(x3.MaxPool2d(2));
        var y = up1.Forward(x4, x3);
        y = up2.Forward(y, x2);
        y = up3.Forward(y, x1);
        return head.Forward(y);
    }
}
