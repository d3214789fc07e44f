using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes the operations that make one number of a tensor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NumberKernel
{
    /// <summary>The sum of all.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Sum))]
    public static void Sum(ReadOnlySpan<float> input, Span<float> output) => output[0] = Reduction.SumOf(input);

    /// <summary>The mean of all; NaN where there are none.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Mean))]
    public static void Mean(ReadOnlySpan<float> input, Span<float> output) => output[0] = Reduction.SumOf(input) / input.Length;

    /// <summary>The greatest.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Amax))]
    public static void Amax(ReadOnlySpan<float> input, Span<float> output) => output[0] = TensorPrimitives.Max(input);

    /// <summary>The least.</summary>
    [Onnx(typeof(Onnx.StatisticsOnnx), nameof(Onnx.StatisticsOnnx.Amin))]
    public static void Amin(ReadOnlySpan<float> input, Span<float> output) => output[0] = TensorPrimitives.Min(input);

    /// <summary>Σ x·y.</summary>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Matmul))]
    public static void Dot(ReadOnlySpan<float> input, ReadOnlySpan<float> other, Span<float> output) => output[0] = TensorPrimitives.Dot(input, other);
}
