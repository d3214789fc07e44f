using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>exp(−x) / Σ exp(−x) along a dimension: PyTorch's <c>nn.Softmin</c>.</summary>
/// <param name="dim">The dimension of the sum; a negative one counts from the end.</param>
public sealed class Softmin(int dim) : Module, IModule
{
    /// <summary>The dimension of the sum.</summary>
    public int Dim { get; } = dim;

    /// <summary>The input's shape.</summary>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.SoftmaxContract)]
    [Kernel(typeof(SoftminKernel), nameof(SoftminKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Softmin(Dim);

    /// <inheritdoc/>
    public override string Describe() => $"dim={Dim}";
}
