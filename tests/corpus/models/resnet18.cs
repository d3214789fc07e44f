// ResNet-18 (He et al. 2015) as in torchvision, with BasicBlock.
var model = new ResNet(classes: 10);
Console.WriteLine(model.Forward(Tensor.Rand(1, 3, 64, 64)).Lengths[1]);

[Model]
public partial class BasicBlock : IModule
{
    private readonly Conv2d conv1, conv2;
    private readonly BatchNorm2d bn1, bn2;
    private readonly Sequential? downsample;

    public BasicBlock(int inPlanes, int planes, int stride)
    {
        conv1 = new Conv2d(inPlanes, planes, kernelSize: 3, stride: stride, padding: 1, bias: false);
        bn1 = new BatchNorm2d(planes);
        conv2 = new Conv2d(planes, planes, kernelSize: 3, padding: 1, bias: false);
        bn2 = new BatchNorm2d(planes);
        if (stride != 1 || inPlanes != planes)
            downsample = [new Conv2d(inPlanes, planes, kernelSize: 1, stride: stride, bias: false), new BatchNorm2d(planes)];
    }

    [Shape("(N, inPlanes, H, W) -> (N, planes, (H - 1)//stride + 1, (W - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var identity = x;
        var y = bn1.Forward(conv1.Forward(x)).Relu();
        y = bn2.Forward(conv2.Forward(y));
        if (downsample is not null)
            identity = downsample.Forward(x);
        return (y + identity).Relu();
    }
}

[Model]
public partial class ResNet(int classes)
{
    private readonly Conv2d conv1 = new(3, 64, kernelSize: 7, stride: 2, padding: 3, bias: false);
    private readonly BatchNorm2d bn1 = new(64);
    private readonly MaxPool2d maxpool = new(kernelSize: 3, stride: 2, padding: 1);
    private readonly Sequential layer1 = MakeLayer(64, 64, 1);
    private readonly Sequential layer2 = MakeLayer(64, 128, 2);
    private readonly Sequential layer3 = MakeLayer(128, 256, 2);
    private readonly Sequential layer4 = MakeLayer(256, 512, 2);
    private readonly AdaptiveAvgPool2d avgpool = new(1);
    private readonly Linear fc = new(512, classes);

    [Shape("(N, 3, H, W) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = maxpool.Forward(bn1.Forward(conv1.Forward(x)).Relu());

        x = layer1.Forward(x);
        x = layer2.Forward(x);
        x = layer3.Forward(x);
        x = layer4.Forward(x);

        x = avgpool.Forward(x);
        return fc.Forward(x.Flatten(1));
    }

    private static Sequential MakeLayer(int inPlanes, int planes, int stride) =>
        [new BasicBlock(inPlanes, planes, stride), new BasicBlock(planes, planes, 1)];
}
