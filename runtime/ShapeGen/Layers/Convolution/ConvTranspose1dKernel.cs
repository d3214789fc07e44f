using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ConvTranspose1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvTranspose1dKernel
{
    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    [Cost("N*inChannels*L*(outChannels//groups)*K")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.ConvTranspose1d))]
    public static void Run(
        ConvTranspose1d layer, ReadOnlySpan<float> input, Span<float> output, int N, int L, int Lout, Activation activation)
    {
        var sizes = new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.ProducedChannels,
            Input: Volume.Of(L),
            Kernel: Volume.Of(layer.KernelSize),
            Stride: Volume.Of(layer.Stride),
            Padding: Volume.Padding(layer.Padding),
            Dilation: Volume.Of(layer.Dilation),
            Output: Volume.Of(Lout));
        ConvolutionTranspose.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, sizes, activation);
    }
}
