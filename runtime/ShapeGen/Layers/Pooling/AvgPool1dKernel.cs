using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AvgPool1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AvgPool1dKernel
{
    /// <summary>(N, C, L) to (N, C, Lout).</summary>
    [Onnx(typeof(Onnx.PoolingOnnx), nameof(Onnx.PoolingOnnx.Average1d))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int L, int Lout,
        [Argument("K")] int kernel,
        [Argument("S")] int stride,
        [Argument("P")] int padding,
        bool countIncludePad)
    {
        var sizes = new PoolingSizes(
            N * C, Input: Volume.Of(L), Kernel: Volume.Of(kernel), Stride: Volume.Of(stride),
            Padding: Volume.Padding(padding), Dilation: Volume.Of(1), Output: Volume.Of(Lout));
        AveragePooling.Run(input, output, sizes, countIncludePad, 0);
    }
}
