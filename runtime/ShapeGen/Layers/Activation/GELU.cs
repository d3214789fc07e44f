using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x·Φ(x) of each element, Φ the normal distribution's: PyTorch's <c>nn.GELU</c>.</summary>
/// <param name="approximate"><c>"none"</c>, or <c>"tanh"</c> for the approximation x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³))).</param>
public sealed class GELU(string approximate = "none") : Module, IModule
{
    /// <summary><c>"none"</c> or <c>"tanh"</c>.</summary>
    public string Approximate { get; } = approximate;

    /// <summary>The input's shape.</summary>
    /// <exception cref="ShapeException">There is no such approximation.</exception>
    [Shape(ActivationOperations.GeluContract)]
    [Pointwise(ActivationKind.GELU, ActivationOperations.GeluApproximation)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Gelu(Approximate);

    /// <inheritdoc/>
    public override string Describe() => $"approximate='{Approximate}'";
}
