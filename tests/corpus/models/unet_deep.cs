// A U-Net whose depth is an array within: encoders and decoders in lists, skips taken from the end.
var unet = new DeepUNet(1, 2);
Console.WriteLine(unet.Forward(Tensor.Rand(1, 1, 32, 32)).Lengths[1]);

[Model]
public partial class DoubleConv(int inputs, int outputs) : IModule
{
    private readonly Sequential net =
    [
        new Conv2d(inputs, outputs, 3, padding: 1), new BatchNorm2d(outputs), new ReLU(),
        new Conv2d(outputs, outputs, 3, padding: 1), new BatchNorm2d(outputs), new ReLU(),
    ];

    [Shape("(N, inputs, H, W) -> (N, outputs, H, W)")]
    public Tensor<float> Forward(Tensor<float> input) => net.Forward(input);
}

[Model]
public partial class DeepUNet
{
    private static readonly int[] Features = [8, 16, 32];
    private readonly ModuleList<DoubleConv> downs, ups;
    private readonly ModuleList<ConvTranspose2d> enlargers;
    private readonly MaxPool2d pool = new(2);
    private readonly DoubleConv bottleneck;
    private readonly Conv2d final;

    public DeepUNet(int inChannels, int outChannels)
    {
        List<DoubleConv> downs = [], ups = [];
        List<ConvTranspose2d> enlargers = [];
        var channels = inChannels;
        foreach (var feature in Features)
        {
            downs.Add(new DoubleConv(channels, feature));
            channels = feature;
        }

        foreach (var feature in Features.Reverse())
        {
            enlargers.Add(new ConvTranspose2d(feature * 2, feature, kernelSize: 2, stride: 2));
            ups.Add(new DoubleConv(feature * 2, feature));
        }

        (this.downs, this.ups, this.enlargers) = ([.. downs], [.. ups], [.. enlargers]);
        bottleneck = new DoubleConv(Features[^1], Features[^1] * 2);
        final = new Conv2d(Features[0], outChannels, 1);
    }

    [Shape("(N, inChannels, H, W) -> (N, outChannels, H, W), H % 8 == 0, W % 8 == 0")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var skips = new List<Tensor<float>>();
        foreach (var down in downs)
        {
            x = down.Forward(x);
            skips.Add(x);
            x = pool.Forward(x);
        }

        x = bottleneck.Forward(x);
        skips.Reverse();
        for (var i = 0; i < ups.Count; i++)
        {
            x = enlargers[i].Forward(x);
            x = ups[i].Forward(Tensor.Cat([skips[i], x], dim: 1));
        }

        return final.Forward(x);
    }
}
