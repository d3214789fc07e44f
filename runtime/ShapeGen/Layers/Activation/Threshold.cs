using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where it is above a threshold, else a value, of each element: PyTorch's <c>nn.Threshold</c>.</summary>
/// <param name="threshold">What x must exceed.</param>
/// <param name="value">What stands for all others.</param>
public sealed class Threshold(double threshold, double value) : Module, IModule
{
    /// <summary>What x must exceed: PyTorch's <c>threshold</c>.</summary>
    public double Limit { get; } = threshold;

    /// <summary>What stands for all others.</summary>
    public double Value { get; } = value;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Threshold, "threshold", "value")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Threshold(Limit, Value);

    /// <inheritdoc/>
    public override string Describe() => $"threshold={PythonText.Of(Limit)}, value={PythonText.Of(Value)}";
}
