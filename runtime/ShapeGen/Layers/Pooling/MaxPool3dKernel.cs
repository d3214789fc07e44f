using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="MaxPool3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxPool3dKernel
{
    /// <summary>(N, C, D, H, W) to (N, C, Dout, Hout, Wout).</summary>
    [Onnx(typeof(Onnx.PoolingOnnx), nameof(Onnx.PoolingOnnx.Max))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int D, int H, int W, int Dout, int Hout, int Wout,
        [Argument("K[0]")] int kernelDepth, [Argument("K[1]")] int kernelHeight, [Argument("K[2]")] int kernelWidth,
        [Argument("S[0]")] int strideDepth, [Argument("S[1]")] int strideHeight, [Argument("S[2]")] int strideWidth,
        [Argument("P[0]")] int paddingDepth, [Argument("P[1]")] int paddingHeight, [Argument("P[2]")] int paddingWidth,
        [Argument("R[0]")] int dilationDepth, [Argument("R[1]")] int dilationHeight, [Argument("R[2]")] int dilationWidth)
    {
        var sizes = new PoolingSizes(
            N * C, Input: new(D, H, W), Kernel: new(kernelDepth, kernelHeight, kernelWidth), Stride: new(strideDepth, strideHeight, strideWidth),
            Padding: new(paddingDepth, paddingHeight, paddingWidth), Dilation: new(dilationDepth, dilationHeight, dilationWidth), Output: new(Dout, Hout, Wout));
        Pooling.Max(input, output, sizes);
    }
}
