using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>1 / (1 + exp(−x)) of each element: PyTorch's <c>nn.Sigmoid</c>.</summary>
public sealed class Sigmoid : Module, IModule
{
    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Sigmoid)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Sigmoid();
}
