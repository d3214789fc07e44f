using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Softmax2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax2dKernel
{
    /// <summary>The softmax along the second of four dimensions.</summary>
    [Onnx(typeof(Onnx.GatingOnnx), nameof(Onnx.GatingOnnx.Softmax2d))]
    public static void Run(ReadOnlySpan<float> input, Span<float> output, int N, int C, int H, int W) =>
        SoftmaxKernel.Apply(input, output, [N, C, H, W], 1);
}
