using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x·min(max(x + 3, 0), 6) / 6 of each element: PyTorch's <c>nn.Hardswish</c>.</summary>
public sealed class Hardswish : Module, IModule
{
    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardswish)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Hardswish();
}
