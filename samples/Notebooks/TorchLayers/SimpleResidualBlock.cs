using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>Two linear layers whose output is added to the input, which is brought to the output's size where that differs.</summary>
[Model]
public partial class SimpleResidualBlock(int inFeatures, int outFeatures)
{
    private readonly Linear fc1 = new(inFeatures, outFeatures);
    private readonly Linear fc2 = new(outFeatures, outFeatures);
    private readonly ReLU relu = new();
    private readonly Linear? downsample = inFeatures == outFeatures ? null : new(inFeatures, outFeatures);

    [Shape("(*, inFeatures) -> (*, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var identity = downsample is null ? x : downsample.Forward(x);
        return fc2.Forward(relu.Forward(fc1.Forward(x))) + identity;
    }
}
