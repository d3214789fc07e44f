using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="BatchNorm1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNorm1dKernel
{
    /// <summary>(N, channels, L) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.BatchNormLayer))]
    public static void Run(
        BatchNorm1d layer, ReadOnlySpan<float> input, Span<float> output, int N,
        [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int L, Activation activation) =>
        layer.NormaliseBatch(input, output, new ChannelSizes(N, channels, L), activation);
}
