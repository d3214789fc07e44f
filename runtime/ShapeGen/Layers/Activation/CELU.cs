using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where it is positive, else alpha·(exp(x/alpha) − 1), of each element: PyTorch's <c>nn.CELU</c>.</summary>
/// <param name="alpha">The limit far below 0 is its negative; not 0.</param>
public sealed class CELU(double alpha = 1.0) : Module, IModule
{
    /// <summary>The limit far below 0 is its negative.</summary>
    public double Alpha { get; } = alpha;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.CELU, "alpha")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Celu(Alpha);

    /// <inheritdoc/>
    public override string Describe() => $"alpha={PythonText.Of(Alpha)}";
}
