using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x within two limits, of each element: PyTorch's <c>nn.Hardtanh</c>.</summary>
/// <param name="minVal">The lower limit.</param>
/// <param name="maxVal">The upper limit.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="maxVal"/> is not above <paramref name="minVal"/>.</exception>
public sealed class Hardtanh(double minVal = -1.0, double maxVal = 1.0) : Module, IModule
{
    /// <summary>The lower limit.</summary>
    public double MinVal { get; } = minVal;

    /// <summary>The upper limit.</summary>
    public double MaxVal { get; } = maxVal > minVal
        ? maxVal
        : throw new ArgumentOutOfRangeException(nameof(maxVal), maxVal, $"The upper limit must be above the lower, {minVal}.");

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardtanh, "minVal", "maxVal")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) => input.Hardtanh(MinVal, MaxVal);

    /// <inheritdoc/>
    public override string Describe() => $"min_val={PythonText.Of(MinVal)}, max_val={PythonText.Of(MaxVal)}";
}
