// SqueezeNet (Iandola et al. 2016) with fire modules.
var net = new SqueezeNet(numClasses: 6);
Console.WriteLine(net.Forward(Tensor.Rand(1, 3, 64, 64)).Lengths[1]);

[Model]
public partial class Fire(int inPlanes, int squeezePlanes, int expand1x1Planes, int expand3x3Planes) : IModule
{
    private Conv2d Squeeze { get; } = new(inPlanes, squeezePlanes, kernelSize: 1);
    private Conv2d Expand1x1 { get; } = new(squeezePlanes, expand1x1Planes, kernelSize: 1);
    private Conv2d Expand3x3 { get; } = new(squeezePlanes, expand3x3Planes, kernelSize: 3, padding: 1);

    [Shape("(N, inPlanes, H, W) -> (N, expand1x1Planes + expand3x3Planes, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = Squeeze.Forward(x).Relu();
        return Tensor.Cat([Expand1x1.Forward(x).Relu(), Expand3x3.Forward(x).Relu()], 1);
    }
}

[Model]
public partial class SqueezeNet
{
    private readonly int numClasses;
    private readonly Sequential features;
    private readonly Sequential classifier;

    public SqueezeNet(int numClasses = 1000)
    {
        this.numClasses = numClasses;
        features = new Sequential(
            new Conv2d(3, 16, kernelSize: 3, stride: 2),
            new ReLU(),
            new MaxPool2d(kernelSize: 3, stride: 2, ceilMode: true),
            new Fire(16, 4, 8, 8),
            new Fire(16, 4, 8, 8),
            new MaxPool2d(kernelSize: 3, stride: 2, ceilMode: true),
            new Fire(16, 8, 16, 16));
        var finalConv = new Conv2d(32, this.numClasses, kernelSize: 1);
        classifier = new Sequential(new Dropout(), finalConv, new ReLU(), new AdaptiveAvgPool2d((1, 1)));
    }

    [Shape("(N, 3, 64, 64) -> (N, numClasses)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = features.Forward(x);
        x = classifier.Forward(x);
        return x.Flatten(1);
    }
}
