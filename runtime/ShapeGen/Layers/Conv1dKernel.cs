using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv1dKernel
{
    private const string ScratchLength = "inChannels//groups*((S*Lout + D*(K - 1)) + K) + 64";

    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    public static void Run(
        Conv1d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch(ScratchLength)] Span<float> scratch,
        int N, int L, int Lout, Activation activation) =>
        Convolution.Run(input, Dense.Of(layer.Weight), Dense.OfOptional(layer.Bias), output, scratch, Sizes(layer, N, L, Lout), activation);

    internal static ConvolutionSizes Sizes(Conv1d layer, int N, int L, int Lout)
    {
        var padding = layer.FrontPadding;
        return new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.OutChannels,
            Input: Volume.Of(L),
            Kernel: Volume.Of(layer.KernelSize),
            Stride: Volume.Of(layer.Stride),
            Padding: Volume.Padding(padding),
            Dilation: Volume.Of(layer.Dilation),
            Output: Volume.Of(Lout));
    }
}
