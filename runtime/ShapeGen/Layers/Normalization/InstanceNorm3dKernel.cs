using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="InstanceNorm3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InstanceNorm3dKernel
{
    /// <summary>(N, channels, D, H, W) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.InstanceNorm3d))]
    public static void Run(
        InstanceNorm3d layer, ReadOnlySpan<float> input, Span<float> output, int N, [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int D, int H, int W, Activation activation) =>
        layer.NormaliseInstances(input, output, new ChannelSizes(N, channels, D * H * W), activation);
}
