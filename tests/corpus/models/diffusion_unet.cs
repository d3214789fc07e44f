// A small diffusion U-Net whose blocks are told the time by an embedding.
var unet = new DiffusionUNet(channels: 3, width: 8, timeDim: 16);
Console.WriteLine(unet.Forward(Tensor.Rand(2, 3, 16, 16), Tensor.Rand(2)).Lengths[1]);

[Model]
public partial class TimeEmbedding(int dim)
{
    private readonly Linear l1 = new(1, dim), l2 = new(dim, dim);

    [Shape("(N) -> (N, dim)")]
    public Tensor<float> Forward(Tensor<float> t) => l2.Forward(l1.Forward(t.Unsqueeze(-1)).Silu());
}

[Model]
[Requires("outChannels % 4 == 0")]
public partial class TimedBlock(int inChannels, int outChannels, int timeDim)
{
    private readonly Conv2d conv1 = new(inChannels, outChannels, 3, padding: 1), conv2 = new(outChannels, outChannels, 3, padding: 1);
    private readonly GroupNorm norm1 = new(4, outChannels), norm2 = new(4, outChannels);
    private readonly Linear time = new(timeDim, outChannels);
    private readonly Conv2d? shortcut = inChannels == outChannels ? null : new(inChannels, outChannels, 1);

    [Shape("(N, inChannels, H, W), (N, timeDim) -> (N, outChannels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> t)
    {
        var h = norm1.Forward(conv1.Forward(x)).Silu();
        h = h + time.Forward(t).Silu().Unsqueeze(-1).Unsqueeze(-1);
        h = norm2.Forward(conv2.Forward(h)).Silu();
        return h + (shortcut is { } projection ? projection.Forward(x) : x);
    }
}

[Model]
[Requires("width % 4 == 0")]
public partial class DiffusionUNet(int channels, int width, int timeDim)
{
    private readonly TimeEmbedding embed = new(timeDim);
    private readonly TimedBlock down1 = new(channels, width, timeDim), down2 = new(width, 2 * width, timeDim), middle = new(2 * width, 2 * width, timeDim);
    private readonly TimedBlock up = new(3 * width, width, timeDim);
    private readonly ConvTranspose2d enlarge = new(2 * width, 2 * width, 2, stride: 2);
    private readonly Conv2d head = new(width, channels, 1);

    [Shape("(N, channels, H, W), (N) -> (N, channels, H, W), H % 2 == 0, W % 2 == 0")]
    public Tensor<float> Forward(Tensor<float> x, Tensor<float> time)
    {
        var t = embed.Forward(time);
        var skip = down1.Forward(x, t);
        var h = down2.Forward(skip.MaxPool2d(2), t);
        h = middle.Forward(h, t);
        h = enlarge.Forward(h);
        h = up.Forward(Tensor.Cat([h, skip], dim: 1), t);
        return head.Forward(h);
    }
}
