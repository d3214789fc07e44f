// The transformer net of fast style transfer (Johnson et al. 2016): residual blocks between down- and upsampling.
var net = new TransformerNet();
Console.WriteLine(net.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[3]);

public abstract class PaddedConv
{
    protected readonly Conv2d conv;
    private readonly int border;

    protected PaddedConv(int inChannels, int outChannels, int kernelSize, int stride)
    {
        border = kernelSize / 2;
        conv = new Conv2d(inChannels, outChannels, kernelSize, stride);
    }

    protected Tensor<float> Convolve(Tensor<float> x) => conv.Forward(x.Pad([border, border, border, border], mode: "reflect"));
}

[Model]
public partial class ConvLayer(int inChannels, int outChannels, int kernelSize, int stride) : PaddedConv(inChannels, outChannels, kernelSize, stride)
{
    [Shape("(N, inChannels, H, W) -> (N, outChannels, (H + 2*(kernelSize//2) - kernelSize)//stride + 1, (W + 2*(kernelSize//2) - kernelSize)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x) => Convolve(x);
}

[Model]
public partial class ResidualBlock(int channels)
{
    private readonly ConvLayer conv1 = new(channels, channels, 3, 1), conv2 = new(channels, channels, 3, 1);
    private readonly InstanceNorm2d in1 = new(channels, affine: true), in2 = new(channels, affine: true);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var residual = x;
        var y = in1.Forward(conv1.Forward(x)).Relu();
        return in2.Forward(conv2.Forward(y)) + residual;
    }
}

[Model]
public partial class UpsampleConvLayer(int inChannels, int outChannels, int kernelSize, int factor)
{
    private readonly ConvLayer conv = new(inChannels, outChannels, kernelSize, 1);
    private readonly Upsample up = new(scaleFactor: factor, mode: "nearest");

    [Shape("(N, inChannels, H, W) -> (N, outChannels, factor*H, factor*W), kernelSize % 2 == 1")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(up.Forward(x));
}

[Model]
public partial class TransformerNet
{
    private readonly ConvLayer conv1 = new(3, 8, 9, 1), conv2 = new(8, 16, 3, 2);
    private readonly InstanceNorm2d in1 = new(8, affine: true), in2 = new(16, affine: true), in3 = new(8, affine: true);
    private readonly ResidualBlock res1 = new(16), res2 = new(16);
    private readonly UpsampleConvLayer deconv1 = new(16, 8, 3, 2);
    private readonly ConvLayer deconv2 = new(8, 3, 9, 1);

    [Shape("(N, 3, 32, 32) -> (N, 3, 32, 32)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = in1.Forward(conv1.Forward(x)).Relu();
        y = in2.Forward(conv2.Forward(y)).Relu();
        y = res2.Forward(res1.Forward(y));
        y = in3.Forward(deconv1.Forward(y)).Relu();
        return deconv2.Forward(y);
    }
}
