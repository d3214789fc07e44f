using System.Numerics.Tensors;

namespace ShapeGen.Models.Tests.Fashion;

/// <summary>Convolutions with normalisation, one of them depthwise, that tell clothes apart.</summary>
[Model]
public partial class FashionNet
{
    private readonly Conv2d conv1 = new(1, 16, kernelSize: 3, padding: 1, bias: false);
    private readonly BatchNorm2d bn1 = new(16);
    private readonly Conv2d conv2 = new(16, 32, kernelSize: 3, stride: 2, padding: 1, bias: false);
    private readonly BatchNorm2d bn2 = new(32);
    private readonly Conv2d dw = new(32, 32, kernelSize: 3, padding: 1, groups: 32, bias: false);
    private readonly BatchNorm2d bn3 = new(32);
    private readonly Conv2d pw = new(32, 64, kernelSize: 1, bias: false);
    private readonly BatchNorm2d bn4 = new(64);
    private readonly AdaptiveAvgPool2d pool = new(1);
    private readonly Linear fc = new(64, 10);

    [Shape("(N, 1, 28, 28) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> image)
    {
        var x = bn1.Forward(conv1.Forward(image)).Relu();
        x = bn2.Forward(conv2.Forward(x)).Relu();
        x = bn3.Forward(dw.Forward(x)).Relu().MaxPool2d(2);
        x = bn4.Forward(pw.Forward(x)).Relu();
        return fc.Forward(pool.Forward(x).Flatten(1));
    }
}
