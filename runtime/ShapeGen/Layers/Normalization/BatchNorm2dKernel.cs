using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="BatchNorm2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNorm2dKernel
{
    /// <summary>(N, channels, H, W) to the same.</summary>
    [EpiloguePart(EpiloguePart.Normalisation, When = "trackRunningStats")]
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.BatchNormLayer))]
    public static void Run(
        BatchNorm2d layer, ReadOnlySpan<float> input, Span<float> output, int N,
        [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int H, int W, Activation activation) =>
        layer.NormaliseBatch(input, output, new ChannelSizes(N, channels, H * W), activation);
}
