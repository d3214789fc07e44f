using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where it is positive, else negativeSlope·x, of each element: PyTorch's <c>nn.LeakyReLU</c>.</summary>
/// <param name="negativeSlope">The factor below 0.</param>
public sealed class LeakyReLU(double negativeSlope = 0.01) : Module, IModule
{
    /// <summary>The factor below 0.</summary>
    public double NegativeSlope { get; } = negativeSlope;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.LeakyReLU, "negativeSlope")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.LeakyRelu(NegativeSlope);

    /// <inheritdoc/>
    public override string Describe() => $"negative_slope={PythonText.Of(NegativeSlope)}";
}
