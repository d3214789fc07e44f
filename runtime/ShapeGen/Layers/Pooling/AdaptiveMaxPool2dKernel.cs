using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveMaxPool2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveMaxPool2dKernel
{
    /// <summary>(N, C, H, W) to (N, C, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Max2d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int H, int W, int Hout, int Wout) =>
        AdaptivePooling.Max(input, output, N * C, Volume.Of(H, W), Volume.Of(Hout, Wout));
}
