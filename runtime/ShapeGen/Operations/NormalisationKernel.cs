using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="NormalisationOperations"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NormalisationKernel
{
    /// <summary>(rows, length) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.LayerNorm))]
    public static void LayerNorm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        [Argument("product(B)")] int rows, [Argument("product(normalizedShape)")] int length, double eps) =>
        Normalisation.ByRow(input, weight, bias, output, rows, length, eps);

    /// <summary>(rows, length) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.RmsNorm))]
    public static void RmsNorm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, Span<float> output,
        [Argument("product(B)")] int rows, [Argument("product(normalizedShape)")] int length, double eps) =>
        Normalisation.ByRootMeanSquare(input, weight, output, rows, length, eps);

    /// <summary>(N, C, positions) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.GroupNorm))]
    public static void GroupNorm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        int N, int C, [Argument("product(S)")] int positions, int numGroups, double eps) =>
        Normalisation.ByGroup(input, weight, bias, output, new ChannelSizes(N, C, positions), numGroups, eps);

    /// <summary>(N, C, positions) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.BatchNorm))]
    public static void BatchNorm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> runningMean, ReadOnlySpan<float> runningVar, ReadOnlySpan<float> weight,
        ReadOnlySpan<float> bias,
        Span<float> output, int N, int C, [Argument("product(S)")] int positions, double eps) =>
        Normalisation.ByStatistics(input, runningMean, runningVar, weight, bias, output, new ChannelSizes(N, C, positions), eps);

    /// <summary>(N, C, positions) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.InstanceNorm))]
    public static void InstanceNorm(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        int N, int C, [Argument("product(S)")] int positions, double eps) =>
        Normalisation.ByGroup(input, weight, bias, output, new ChannelSizes(N, C, positions), Math.Max(1, C), eps);
}
