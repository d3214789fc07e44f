// MobileNetV2 (Sandler et al. 2018): inverted residuals made from a table of settings.
var model = new MobileNetV2(classes: 10);
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 32, 32)).Lengths[1]);

[Model]
public partial class ConvBnRelu(int inPlanes, int outPlanes, int kernelSize, int stride = 1, int groups = 1) : IModule
{
    private readonly Conv2d conv = new(inPlanes, outPlanes, kernelSize, stride, (kernelSize - 1) / 2, groups: groups, bias: false);
    private readonly BatchNorm2d norm = new(outPlanes);

    [Shape("(N, inPlanes, H, W) -> (N, outPlanes, (H - 1)//stride + 1, (W - 1)//stride + 1), kernelSize % 2 == 1")]
    public Tensor<float> Forward(Tensor<float> input) => norm.Forward(conv.Forward(input)).Relu6();
}

[Model]
public partial class InvertedResidual : IModule
{
    private readonly bool useShortcut;
    private readonly Sequential conv;

    public InvertedResidual(int inputs, int outputs, int stride, int expandRatio)
    {
        var hidden = inputs * expandRatio;
        useShortcut = stride == 1 && inputs == outputs;
        var layers = new List<IModule>();
        if (expandRatio != 1)
            layers.Add(new ConvBnRelu(inputs, hidden, kernelSize: 1));
        layers.Add(new ConvBnRelu(hidden, hidden, kernelSize: 3, stride: stride, groups: hidden));
        layers.Add(new Conv2d(hidden, outputs, kernelSize: 1, bias: false));
        layers.Add(new BatchNorm2d(outputs));
        conv = new Sequential(layers);
    }

    [Shape("(N, inputs, H, W) -> (N, outputs, (H - 1)//stride + 1, (W - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x) => useShortcut ? x + conv.Forward(x) : conv.Forward(x);
}

[Model]
public partial class MobileNetV2(int classes)
{
    private const int Last = 64;

    private readonly Sequential features = MakeFeatures();
    private readonly Sequential classifier = [new Dropout(0.2), new Linear(Last, classes)];

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = features.Forward(x);
        x = x.AdaptiveAvgPool2d(1).Reshape(x.Lengths[0], -1);
        return classifier.Forward(x);
    }

    private static Sequential MakeFeatures()
    {
        (int Expand, int Channels, int Count, int Stride)[] settings = [(1, 8, 1, 1), (6, 12, 2, 2), (6, 16, 2, 2)];
        var channels = 8;
        var layers = new List<IModule> { new ConvBnRelu(3, channels, kernelSize: 3, stride: 2) };
        foreach (var (expand, outputs, count, stride) in settings)
        {
            for (var i = 0; i < count; i++)
            {
                layers.Add(new InvertedResidual(channels, outputs, i == 0 ? stride : 1, expand));
                channels = outputs;
            }
        }

        layers.Add(new ConvBnRelu(channels, Last, kernelSize: 1));
        return new Sequential(layers);
    }
}
