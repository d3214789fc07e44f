using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveAvgPool2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveAvgPool2dKernel
{
    /// <summary>(planes, H, W) to (planes, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Average2d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, [Argument("outputSize[0] == 1 and outputSize[1] == 1 ? product(B) : N*C")] int planes,
        int H, int W, int Hout, int Wout) =>
        AdaptivePooling.Average(input, output, planes, Volume.Of(H, W), Volume.Of(Hout, Wout));
}
