// An inception module (Szegedy et al. 2014) and a small network of two.
var net = new InceptionNet { };
Console.WriteLine(net.Forward(Tensor.Rand(2, 3, 28, 28)).Lengths[1]);

public abstract class ConvBlock
{
    protected static Sequential BasicConv(int inChannels, int outChannels, int kernelSize, int padding = 0) => new(
        new Conv2d(inChannels, outChannels, kernelSize, padding: padding, bias: false),
        new BatchNorm2d(outChannels, eps: 0.001),
        new ReLU());
}

[Model]
public partial class Inception : ConvBlock
{
    private readonly Sequential branch1, branch2, branch3, branch4;

    public Inception(int inChannels, int ch1x1, int ch3x3red, int ch3x3, int ch5x5red, int ch5x5, int poolProj)
    {
        branch1 = BasicConv(inChannels, ch1x1, 1);
        branch2 = new Sequential(BasicConv(inChannels, ch3x3red, 1), BasicConv(ch3x3red, ch3x3, 3, padding: 1));
        branch3 = new Sequential(BasicConv(inChannels, ch5x5red, 1), BasicConv(ch5x5red, ch5x5, 5, padding: 2));
        branch4 = new Sequential(new MaxPool2d(kernelSize: 3, stride: 1, padding: 1), BasicConv(inChannels, poolProj, 1));
    }

    [Shape("(N, inChannels, H, W) -> (N, ch1x1 + ch3x3 + ch5x5 + poolProj, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        Tensor<float>[] outputs = [branch1.Forward(x), branch2.Forward(x), branch3.Forward(x), branch4.Forward(x)];
        return outputs.Cat(dim: 1);
    }
}

[Model]
public partial class InceptionNet
{
    private readonly Conv2d stem = new(3, 16, kernelSize: 3, stride: 2, padding: 1);
    private readonly Inception a = new(16, 8, 8, 12, 4, 6, 6), b = new(32, 10, 8, 16, 4, 6, 8);
    private readonly Linear head = new(40, 4);

    [Shape("(N, 3, H, W) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = stem.Forward(x).Relu();
        x = b.Forward(a.Forward(x));
        return head.Forward(x.Mean([2, 3]));
    }
}
