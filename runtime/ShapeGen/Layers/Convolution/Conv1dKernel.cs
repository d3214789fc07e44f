using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv1dKernel
{
    private const string ScratchLength = "inChannels//groups*((S*Lout + D*(K - 1)) + K) + 64";

    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    [Cost("N*outChannels*Lout*(inChannels//groups)*K")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv1d))]
    public static void Run(
        Conv1d layer, ReadOnlySpan<float> input, Span<float> output, [Scratch(ScratchLength)] Span<float> scratch,
        int N, int L, int Lout, Activation activation) =>
        Convolution.Run(input, Dense.Of(layer.Weight), Dense.OfOptional(layer.Bias), output, scratch, Sizes(layer, N, L, Lout), activation);

    /// <summary>(N, C, L) with the weight (O, I, K) to (N, O, Lout).</summary>
    [Cost("N*O*Lout*I*K")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv1dWith))]
    public static void Apply(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        [Scratch("I*((stride*Lout + dilation*(K - 1)) + K) + 64")] Span<float> scratch,
        int N, int C, int O, int L, int K, int Lout, int stride, int front, int dilation, int groups, Activation activation) =>
        Convolution.Run(input, weight, bias, output, scratch, Sizes(N, C, O, L, K, Lout, stride, front, dilation, groups), activation);

    internal static ConvolutionSizes Sizes(Conv1d layer, int N, int L, int Lout) => Sizes(
        N, layer.InChannels, layer.OutChannels, L, layer.KernelSize, Lout, layer.Stride, layer.FrontPadding, layer.Dilation, layer.Groups);

    internal static ConvolutionSizes Sizes(
        int N, int inChannels, int outChannels, int L, int K, int Lout, int stride, int front, int dilation, int groups) => new(
        N, groups, inChannels, outChannels,
        Input: Volume.Of(L),
        Kernel: Volume.Of(K),
        Stride: Volume.Of(stride),
        Padding: Volume.Padding(front),
        Dilation: Volume.Of(dilation),
        Output: Volume.Of(Lout));
}
