using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where it is positive, else alpha·(exp x − 1), of each element: PyTorch's <c>nn.ELU</c>.</summary>
/// <param name="alpha">The limit far below 0 is its negative.</param>
public sealed class ELU(double alpha = 1.0) : Module, IModule
{
    /// <summary>The limit far below 0 is its negative.</summary>
    public double Alpha { get; } = alpha;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.ELU, "alpha")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Elu(Alpha);

    /// <inheritdoc/>
    public override string Describe() => $"alpha={PythonText.Of(Alpha)}";
}
