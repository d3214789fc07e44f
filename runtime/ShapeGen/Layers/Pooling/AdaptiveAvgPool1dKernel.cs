using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveAvgPool1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveAvgPool1dKernel
{
    /// <summary>(N, C, L) to (N, C, Lout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Average1d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int L, int Lout) =>
        AdaptivePooling.Average(input, output, N * C, Volume.Of(L), Volume.Of(Lout));
}
