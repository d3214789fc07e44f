// A small 3-D U-Net (Cicek et al. 2016) for volumes.
var unet = new UNet3d(1, 2, 4);
Console.WriteLine(unet.Forward(Tensor.Rand(1, 1, 8, 8, 8)).Lengths[1]);

[Model]
public partial class UNet3d(int inputs, int classes, int width)
{
    private readonly Sequential down1 = Block(inputs, width), down2 = Block(width, 2 * width), bottom = Block(2 * width, 4 * width);
    private readonly Sequential up2 = Block(4 * width, 2 * width), up1 = Block(2 * width, width);
    private readonly ConvTranspose3d enlarge2 = new(4 * width, 2 * width, 2, stride: 2), enlarge1 = new(2 * width, width, 2, stride: 2);
    private readonly Conv3d head = new(width, classes, 1);
    private readonly MaxPool3d pool = new(2);

    [Shape("(N, inputs, D, H, W) -> (N, classes, D, H, W), D % 4 == 0, H % 4 == 0, W % 4 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var first = down1.Forward(x);
        var second = down2.Forward(pool.Forward(first));
        x = bottom.Forward(pool.Forward(second));
        x = up2.Forward(Tensor.Cat([enlarge2.Forward(x), second], dim: 1));
        x = up1.Forward(Tensor.Cat([enlarge1.Forward(x), first], dim: 1));
        return head.Forward(x);
    }

    private static Sequential Block(int from, int to) =>
        new(new Conv3d(from, to, 3, padding: 1), new BatchNorm3d(to), new ReLU(), new Conv3d(to, to, 3, padding: 1), new BatchNorm3d(to), new ReLU());
}
