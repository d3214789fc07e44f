using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv1dKernel
{
    private const string ScratchLength = "inChannels//groups*((S*Lout + D*(K - 1)) + K) + 64";

    internal static readonly Expression Scratch = Expression.Parse(ScratchLength);

    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    public static void Run(
        Conv1d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch(ScratchLength)] Span<float> scratch,
        int N, int L, int Lout, Activation activation)
    {
        var padding = layer.FrontPadding;
        var sizes = new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.OutChannels,
            Input: Volume.Of(L),
            Kernel: Volume.Of(layer.KernelSize),
            Stride: Volume.Of(layer.Stride),
            Padding: Volume.Padding(padding),
            Dilation: Volume.Of(layer.Dilation),
            Output: Volume.Of(Lout));
        Convolution.Run(input, Dense.Of(layer.Weight), Dense.OfOptional(layer.Bias), output, scratch, sizes, activation);
    }
}
