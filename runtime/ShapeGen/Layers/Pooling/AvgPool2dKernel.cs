using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AvgPool2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AvgPool2dKernel
{
    /// <summary>(N, C, H, W) to (N, C, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.PoolingOnnx), nameof(Onnx.PoolingOnnx.Average))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int H, int W, int Hout, int Wout,
        [Argument("K[0]")] int kernelHeight, [Argument("K[1]")] int kernelWidth,
        [Argument("S[0]")] int strideHeight, [Argument("S[1]")] int strideWidth,
        [Argument("P[0]")] int paddingHeight, [Argument("P[1]")] int paddingWidth,
        bool countIncludePad, [Argument("divisorOverride ?? 0")] int divisor)
    {
        var sizes = new PoolingSizes(
            N * C, Input: Volume.Of(H, W), Kernel: Volume.Of(kernelHeight, kernelWidth), Stride: Volume.Of(strideHeight, strideWidth),
            Padding: Volume.Padding(paddingHeight, paddingWidth), Dilation: Volume.Of(1, 1), Output: Volume.Of(Hout, Wout));
        AveragePooling.Run(input, output, sizes, countIncludePad, divisor);
    }
}
