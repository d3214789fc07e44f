using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers.Residual;

/// <summary>A network of two residual blocks; the notebook calls it as the one before.</summary>
[Model]
public partial class NeuralNet(int inFeatures, int outFeatures)
{
    private readonly SimpleResidualBlock block1 = new(inFeatures, outFeatures);
    private readonly SimpleResidualBlock block2 = new(outFeatures, outFeatures);

    [Shape("(*, inFeatures) -> (*, outFeatures)")]
    public Tensor<float> Forward(Tensor<float> x) => block2.Forward(block1.Forward(x));
}
