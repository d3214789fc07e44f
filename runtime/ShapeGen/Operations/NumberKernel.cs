using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes the operations that make one number of a tensor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberKernel
{
    /// <summary>The sum of all.</summary>
    public static void Sum(ReadOnlySpan<float> input, Span<float> output) => output[0] = Reduction.SumOf(input);

    /// <summary>The mean of all; NaN where there are none.</summary>
    public static void Mean(ReadOnlySpan<float> input, Span<float> output) => output[0] = Reduction.SumOf(input) / input.Length;

    /// <summary>The greatest.</summary>
    public static void Amax(ReadOnlySpan<float> input, Span<float> output) => output[0] = TensorPrimitives.Max(input);

    /// <summary>The least.</summary>
    public static void Amin(ReadOnlySpan<float> input, Span<float> output) => output[0] = TensorPrimitives.Min(input);

    /// <summary>Σ x·y.</summary>
    public static void Dot(ReadOnlySpan<float> input, ReadOnlySpan<float> other, Span<float> output) => output[0] = TensorPrimitives.Dot(input, other);
}
