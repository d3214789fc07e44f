// ShuffleNet (Zhang et al. 2017): grouped convolutions with channels shuffled by reshape and transpose.
var net = new ShuffleUnitNet(groups: 2, width: 8);
Console.WriteLine(net.Forward(Tensor.Rand(2, 3, 16, 16)).Lengths[1]);

public static class Channels
{
    /// Extension helper shared by the units.
    public static Tensor<float> Shuffle(this Tensor<float> x, int groups)
    {
        var (n, c, h, w) = (x.Lengths[0], x.Lengths[1], x.Lengths[2], x.Lengths[3]);
        return x.Reshape(n, groups, c / groups, h, w).Transpose(1, 2).Reshape(n, c, h, w);
    }
}

[Model]
[Requires("channels % groups == 0")]
public partial class ShuffleUnit(int channels, int groups)
{
    private readonly Conv2d compress = new(channels, channels, 1, groups: groups, bias: false);
    private readonly Conv2d depthwise = new(channels, channels, 3, padding: 1, groups: channels, bias: false);
    private readonly Conv2d expand = new(channels, channels, 1, groups: groups, bias: false);
    private readonly BatchNorm2d bn1 = new(channels), bn2 = new(channels), bn3 = new(channels);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var shortcut = x;
        x = bn1.Forward(compress.Forward(x)).Relu();
        x = x.Shuffle(groups);
        x = bn2.Forward(depthwise.Forward(x));
        x = bn3.Forward(expand.Forward(x));
        return (x + shortcut).Relu();
    }
}

[Model]
[Requires("width % groups == 0")]
public partial class ShuffleUnitNet(int groups, int width)
{
    private readonly Conv2d stem = new(3, width, 3, stride: 2, padding: 1);
    private readonly ShuffleUnit[] units = [new(width, groups), new(width, groups), new(width, groups)];
    private readonly Linear fc = new(width, 10);

    [Shape("(N, 3, H, W) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = stem.Forward(x);
        foreach (var unit in units)
            y = unit.Forward(y);
        return fc.Forward(y.Mean(dim: [-1, -2]));
    }
}
