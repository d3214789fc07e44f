using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.TorchLayers;

/// <summary>A network of two layers of one's own.</summary>
[Model]
public partial class NeuralNet
{
    private readonly BasicLinear layer1 = new(inputFeatures: 10, outputFeatures: 15);
    private readonly BasicLinear layer2 = new(inputFeatures: 15, outputFeatures: 20);

    [Shape("(N, 10) -> (N, 20)")]
    public Tensor<float> Forward(Tensor<float> x) => layer2.Forward(layer1.Forward(x));
}
