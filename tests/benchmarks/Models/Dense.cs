using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Models;

/// <summary>Three linear layers with ReLU between.</summary>
[Model]
public partial class Mlp
{
    private readonly Linear fc1 = new(784, 256), fc2 = new(256, 128), fc3 = new(128, 10);

    [Shape("(N, 784) -> (N, 10)")]
    public Tensor<float> Forward(Tensor<float> x) => fc3.Forward(fc2.Forward(fc1.Forward(x).Relu()).Relu());
}

/// <summary>Two linear layers and a way around them.</summary>
[Model]
public partial class ResidualBlock(int inFeatures, int outFeatures)
{
    private readonly Linear fc1 = new(inFeatures, outFeatures), fc2 = new(outFeatures, outFeatures);
    private readonly Linear? downsample = inFeatures == outFeatures ? null : new(inFeatures, outFeatures);

    [Shape("(N, inFeatures) -> (N, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var identity = downsample is null ? x : downsample.Forward(x);
        return (fc2.Forward(fc1.Forward(x).Relu()) + identity).Relu();
    }
}

/// <summary>Two of them: 10 to 50 to 50.</summary>
[Model]
public partial class ResidualBlocks
{
    private readonly ResidualBlock block1 = new(10, 50), block2 = new(50, 50);

    [Shape("(N, 10) -> (N, 50)")]
    public Tensor<float> Forward(Tensor<float> x) => block2.Forward(block1.Forward(x));
}

/// <summary>A product with a constant matrix.</summary>
[Model]
public partial class ConstantProduct(int size)
{
    [Parameter] private readonly Tensor<float> weight = Tensor.Randn(size, size);

    [Shape("(M, size) -> (M, size)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Matmul(weight);
}
