using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv1d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv1dKernel
{
    /// <summary>(N, inChannels, L) to (N, outChannels, Lout).</summary>
    [Cost("N*outChannels*Lout*(inChannels//groups)*K")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv1d))]
    public static void Run(
        Conv1d layer, ReadOnlySpan<float> input, Span<float> output,
        int N, int L, int Lout, Epilogue epilogue) =>
        Convolution.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, Sizes(layer, N, L, Lout), epilogue);

    /// <summary>(N, C, L) with the weight (O, I, K) to (N, O, Lout).</summary>
    [Cost("N*O*Lout*I*K")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv1dWith))]
    public static void Apply(
        ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output,
        int N, int C, int O, int L, int K, int Lout, int stride, int front, int dilation, int groups, Epilogue epilogue) =>
        Convolution.Run(input, weight, bias, output, Sizes(N, C, O, L, K, Lout, stride, front, dilation, groups), epilogue);

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
