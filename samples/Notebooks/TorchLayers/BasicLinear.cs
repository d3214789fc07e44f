using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>A linear layer of one's own.</summary>
[Model]
public partial class BasicLinear(int inputFeatures, int outputFeatures)
{
    [Parameter] private readonly Tensor<float> weights = Tensor.Randn(outputFeatures, inputFeatures);
    [Parameter] private readonly Tensor<float> bias = Tensor.Randn(outputFeatures);

    [Shape("(*, inputFeatures) -> (*, outputFeatures)")]
    public Tensor<float> Forward(Tensor<float> x) => x.Matmul(weights.Transpose(0, 1)) + bias;
}
