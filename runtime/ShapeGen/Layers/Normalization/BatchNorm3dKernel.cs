using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="BatchNorm3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BatchNorm3dKernel
{
    /// <summary>(N, channels, D, H, W) to the same.</summary>
    [EpiloguePart(EpiloguePart.Normalisation, When = "trackRunningStats")]
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.BatchNormLayer))]
    public static void Run(
        BatchNorm3d layer, ReadOnlySpan<float> input, Span<float> output, int N,
        [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int D, int H, int W, Activation activation) =>
        layer.NormaliseBatch(input, output, new ChannelSizes(N, channels, D * H * W), activation);
}
