using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="InstanceNorm1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InstanceNorm1dKernel
{
    /// <summary>(N, channels, L) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.InstanceNorm1d))]
    public static void Run(
        InstanceNorm1d layer, ReadOnlySpan<float> input, Span<float> output, int N, [Argument("affine or trackRunningStats ? numFeatures : C")] int channels, int L, Activation activation) =>
        layer.NormaliseInstances(input, output, new ChannelSizes(N, channels, L), activation);
}
