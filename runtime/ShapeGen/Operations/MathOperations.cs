using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Powers, logarithms and other functions of each element, under PyTorch's names.</summary>
public static class MathOperations
{
    /// <summary>The natural logarithm of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Log)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Log(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Log);

    /// <summary>|x| of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Abs)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Abs(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Abs);

    /// <summary>The sine of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Sin)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Sin(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Sin);

    /// <summary>The cosine of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Cos)]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Cos(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Cos);

    /// <summary>x² of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Power, "2")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Square(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Power, 2);

    /// <summary>1/x of each element, in the input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Power, "-1")]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Reciprocal(this Tensor<float> input) =>
        PointwiseOperations.Apply(input, ActivationKind.Power, -1);

    /// <summary>x to a power, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="exponent">The power.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Power, nameof(exponent))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Pow(this Tensor<float> input, double exponent) =>
        PointwiseOperations.Apply(input, ActivationKind.Power, exponent);

    /// <summary>x within two limits, of each element, in the input's shape.</summary>
    /// <param name="input">A tensor of any shape.</param>
    /// <param name="min">The lower limit; none where left out.</param>
    /// <param name="max">The upper limit; none where left out.</param>
    [Shape(PointwiseOperations.Contract)]
    [Pointwise(ActivationKind.Hardtanh, nameof(min), nameof(max))]
    [Kernel(typeof(PointwiseKernel), nameof(PointwiseKernel.Run), InPlace = true)]
    public static Tensor<float> Clamp(this Tensor<float> input, double min = double.NegativeInfinity, double max = double.PositiveInfinity) =>
        PointwiseOperations.Apply(input, ActivationKind.Hardtanh, min, max);
}
