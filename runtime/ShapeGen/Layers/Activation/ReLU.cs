using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>max(0, x) of each element: PyTorch's <c>nn.ReLU</c>.</summary>
public sealed class ReLU : Module, IModule
{
    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.ReLU)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Relu();
}
