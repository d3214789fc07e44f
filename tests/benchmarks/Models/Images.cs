using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Models;

/// <summary>LeNet-5 for pictures of 28 by 28.</summary>
[Model]
public partial class LeNet
{
    private readonly Conv2d conv1 = new(1, 6, kernelSize: 5, padding: 2);
    private readonly Conv2d conv2 = new(6, 16, kernelSize: 5);
    private readonly Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = conv1.Forward(image).Relu().MaxPool2d(2);
        x = conv2.Forward(x).Relu().MaxPool2d(2);
        x = fc1.Forward(x.Flatten(1)).Relu();
        return fc3.Forward(fc2.Forward(x).Relu());
    }
}

/// <summary>The block of ResNet-18 and ResNet-34.</summary>
[Model]
public partial class BasicBlock(int inChannels, int outChannels, int stride)
{
    private readonly Conv2d conv1 = new(inChannels, outChannels, kernelSize: 3, stride: stride, padding: 1, bias: false);
    private readonly BatchNorm2d bn1 = new(outChannels);
    private readonly Conv2d conv2 = new(outChannels, outChannels, kernelSize: 3, padding: 1, bias: false);
    private readonly BatchNorm2d bn2 = new(outChannels);
    private readonly Sequential? downsample = inChannels == outChannels && stride == 1
        ? null
        : [new Conv2d(inChannels, outChannels, kernelSize: 1, stride: stride, bias: false), new BatchNorm2d(outChannels)];

    [Shape("(N, inChannels, H, W) -> (N, outChannels, (H - 1)//stride + 1, (W - 1)//stride + 1)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var identity = downsample is null ? x : downsample.Forward(x);
        var y = bn1.Forward(conv1.Forward(x)).Relu();
        return (bn2.Forward(conv2.Forward(y)) + identity).Relu();
    }
}

/// <summary>ResNet-18 (He et al. 2015).</summary>
[Model]
public partial class ResNet18
{
    private readonly Conv2d conv1 = new(3, 64, kernelSize: 7, stride: 2, padding: 3, bias: false);
    private readonly BatchNorm2d bn1 = new(64);
    private readonly BasicBlock layer1a = new(64, 64, 1), layer1b = new(64, 64, 1);
    private readonly BasicBlock layer2a = new(64, 128, 2), layer2b = new(128, 128, 1);
    private readonly BasicBlock layer3a = new(128, 256, 2), layer3b = new(256, 256, 1);
    private readonly BasicBlock layer4a = new(256, 512, 2), layer4b = new(512, 512, 1);
    private readonly Linear fc = new(512, 1000);

    [Shape("(N, 3, 224, 224) -> (N, 1000)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = bn1.Forward(conv1.Forward(image)).Relu().MaxPool2d(3, stride: 2, padding: 1);
        x = layer1b.Forward(layer1a.Forward(x));
        x = layer2b.Forward(layer2a.Forward(x));
        x = layer3b.Forward(layer3a.Forward(x));
        x = layer4b.Forward(layer4a.Forward(x));
        return fc.Forward(x.AdaptiveAvgPool2d(1).Flatten(1));
    }
}

/// <summary>The block of MobileNetV2: wider, each channel by itself, narrower, and a way around.</summary>
[Model]
public partial class InvertedResidual(int channels, int hidden)
{
    private readonly Conv2d expand = new(channels, hidden, kernelSize: 1, bias: false);
    private readonly BatchNorm2d bn1 = new(hidden);
    private readonly Conv2d depthwise = new(hidden, hidden, kernelSize: 3, padding: 1, groups: hidden, bias: false);
    private readonly BatchNorm2d bn2 = new(hidden);
    private readonly Conv2d project = new(hidden, channels, kernelSize: 1, bias: false);
    private readonly BatchNorm2d bn3 = new(channels);

    [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var y = bn1.Forward(expand.Forward(x)).Relu6();
        y = bn2.Forward(depthwise.Forward(y)).Relu6();
        return bn3.Forward(project.Forward(y)) + x;
    }
}

/// <summary>Five of them: 32 to 192 to 32 channels.</summary>
[Model]
public partial class MobileNet
{
    private readonly InvertedResidual block1 = new(32, 192), block2 = new(32, 192), block3 = new(32, 192), block4 = new(32, 192), block5 = new(32, 192);

    [Shape("(N, 32, 56, 56) -> (N, 32, 56, 56)")]
    public Tensor<float> Forward(Tensor<float> x) =>
        block5.Forward(block4.Forward(block3.Forward(block2.Forward(block1.Forward(x)))));
}

[Model]
public partial class Conv1dOnly
{
    private readonly Conv1d conv = new(64, 128, kernelSize: 3);

    [Shape("(N, 64, 1000) -> (N, 128, 998)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}

[Model]
public partial class Conv3dOnly
{
    private readonly Conv3d conv = new(8, 16, kernelSize: 3);

    [Shape("(N, 8, 16, 32, 32) -> (N, 16, 14, 30, 30)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}

[Model]
public partial class ConvTranspose2dOnly
{
    private readonly ConvTranspose2d conv = new(64, 32, kernelSize: 4, stride: 2, padding: 1);

    [Shape("(N, 64, 16, 16) -> (N, 32, 32, 32)")]
    public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
}
