using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>log(1 + exp(beta·x)) / beta of each element, a smooth rectifier: PyTorch's <c>nn.Softplus</c>.</summary>
/// <param name="beta">How sharp its bend is; not 0.</param>
/// <param name="threshold">Where beta·x is above, the result is x.</param>
public sealed class Softplus(double beta = 1.0, double threshold = 20.0) : Module, IModule
{
    /// <summary>How sharp its bend is.</summary>
    public double Beta { get; } = beta;

    /// <summary>Where beta·x is above, the result is x.</summary>
    public double Threshold { get; } = threshold;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Softplus, "beta", "threshold")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Softplus(Beta, Threshold);

    /// <inheritdoc/>
    public override string Describe() => $"beta={PythonText.Of(Beta)}, threshold={PythonText.Of(Threshold)}";
}
