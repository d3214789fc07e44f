using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveMaxPool3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveMaxPool3dKernel
{
    /// <summary>(N, C, D, H, W) to (N, C, Dout, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Max3d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int D, int H, int W, int Dout, int Hout, int Wout) =>
        AdaptivePooling.Max(input, output, N * C, new Volume(D, H, W), new Volume(Dout, Hout, Wout));
}
