using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AdaptiveAvgPool3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptiveAvgPool3dKernel
{
    /// <summary>(planes, D, H, W) to (planes, Dout, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.AdaptivePoolingOnnx), nameof(Onnx.AdaptivePoolingOnnx.Average3d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, [Argument("outputSize[0] == 1 and outputSize[1] == 1 and outputSize[2] == 1 ? product(B) : N*C")] int planes, int D, int H, int W, int Dout, int Hout, int Wout) =>
        AdaptivePooling.Average(input, output, planes, new Volume(D, H, W), new Volume(Dout, Hout, Wout));
}
