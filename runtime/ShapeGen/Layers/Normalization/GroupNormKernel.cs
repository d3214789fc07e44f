using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="GroupNorm"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GroupNormKernel
{
    /// <summary>(N, numChannels, positions) to the same.</summary>
    [Onnx(typeof(Onnx.NormalisationOnnx), nameof(Onnx.NormalisationOnnx.GroupNormLayer))]
    public static void Run(
        GroupNorm layer, ReadOnlySpan<float> input, Span<float> output, int N, [Argument("F")] int channels, [Argument("product(S)")] int positions, Activation activation)
    {
        var sizes = new ChannelSizes(N, channels, positions);
        Normalisation.ByGroup(input, Dense.OfOptional(layer.Weight), Dense.OfOptional(layer.Bias), output, sizes, layer.NumGroups, layer.Eps);
        Pointwise.Apply(output[..sizes.Count], activation);
    }
}
