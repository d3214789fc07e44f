// A residual block with squeeze and excitation (Hu et al. 2017).
var block = new SeBlock(channels: 16, reduction: 4);
Console.WriteLine(block.Forward(Tensor.Rand(2, 16, 9, 9)).Lengths[1]);

[Model]
public partial class SqueezeExcitation(int channels, int reduction)
{
    private readonly AdaptiveAvgPool2d pool = new(1);
    private readonly Sequential fc =
    [
        new Linear(channels, channels / reduction, bias: false),
        new ReLU(),
        new Linear(channels / reduction, channels, bias: false),
        new Sigmoid(),
    ];

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (b, c) = (x.Lengths[0], x.Lengths[1]);
        var y = pool.Forward(x).Reshape(b, c);
        y = fc.Forward(y).Reshape(b, c, 1, 1);
        return x * y.Expand(x.Lengths[0], x.Lengths[1], x.Lengths[2], x.Lengths[3]);
    }
}

[Model]
public partial class SeBlock(int channels, int reduction)
{
    private readonly Conv2d conv1 = new(channels, channels, 3, padding: 1, bias: false), conv2 = new(channels, channels, 3, padding: 1, bias: false);
    private readonly BatchNorm2d bn1 = new(channels), bn2 = new(channels);
    private readonly SqueezeExcitation se = new(channels, reduction);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var residual = x;
        var y = bn1.Forward(conv1.Forward(x)).Relu();
        y = se.Forward(bn2.Forward(conv2.Forward(y)));
        return (y + residual).Relu();
    }
}
