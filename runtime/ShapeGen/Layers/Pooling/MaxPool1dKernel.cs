using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="MaxPool1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MaxPool1dKernel
{
    /// <summary>(N, C, L) to (N, C, Lout).</summary>
    [Onnx(typeof(Onnx.PoolingOnnx), nameof(Onnx.PoolingOnnx.Max))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int N, int C, int L, int Lout,
        [Argument("K")] int kernel,
        [Argument("S")] int stride,
        [Argument("P")] int padding,
        [Argument("D")] int dilation)
    {
        var sizes = new PoolingSizes(
            N * C, Input: Volume.Of(L), Kernel: Volume.Of(kernel), Stride: Volume.Of(stride),
            Padding: Volume.Padding(padding), Dilation: Volume.Of(dilation), Output: Volume.Of(Lout));
        Pooling.Max(input, output, sizes);
    }
}
