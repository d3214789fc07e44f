using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The input itself: PyTorch's <c>nn.Identity</c>.</summary>
public sealed class Identity : Module, IModule
{
    /// <summary>The input.</summary>
    [Shape(PointwiseOperations.Contract)]
    [View]
    public Tensor<float> Forward(Tensor<float> input) => input;
}
