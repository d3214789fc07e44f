using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveMaxPool1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveMaxPool1dKernel
{
    /// <summary>(N, C, L) to (N, C, Lout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Max1d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int L, int Lout) =>
        AdaptivePooling.Max(input, output, N * C, Volume.Of(L), Volume.Of(Lout));
}
