using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>min(max(x + 3, 0), 6) / 6 of each element: PyTorch's <c>nn.Hardsigmoid</c>.</summary>
public sealed class Hardsigmoid : Module, IModule
{
    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardsigmoid)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Hardsigmoid();
}
