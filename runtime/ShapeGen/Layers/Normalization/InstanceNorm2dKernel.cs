using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="InstanceNorm2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InstanceNorm2dKernel
{
    /// <summary>(N, channels, H, W) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.InstanceNorm2d))]
    public static void Run(
        InstanceNorm2d layer, ReadOnlySpan<float> input, Span<float> output, int N, [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int H, int W, Activation activation) =>
        layer.NormaliseInstances(input, output, new ChannelSizes(N, channels, H * W), activation);
}
