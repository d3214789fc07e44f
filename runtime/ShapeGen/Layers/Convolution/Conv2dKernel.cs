using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv2dKernel
{
    /// <summary>(N, inChannels, H, W) to (N, outChannels, Hout, Wout).</summary>
    [Cost("N*outChannels*Hout*Wout*(inChannels//groups)*K[0]*K[1]")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv2d))]
    [Chain(
        typeof(BottleneckKernel), nameof(BottleneckKernel.Run),
        BottleneckKernel.EachPlace, BottleneckKernel.EachChannel, BottleneckKernel.EachPlace)]
    public static void Run(
        Conv2d layer, ReadOnlySpan<float> input, Span<float> output,
        int N, int H, int W, int Hout, int Wout, Epilogue epilogue) =>
        Convolution.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, Sizes(layer, N, H, W, Hout, Wout), epilogue);

    internal static ConvolutionSizes Sizes(Conv2d layer, int N, int H, int W, int Hout, int Wout)
    {
        var padding = layer.FrontPadding;
        return new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.OutChannels,
            Input: Volume.Of(H, W),
            Kernel: Volume.Of(layer.KernelSize.Height, layer.KernelSize.Width),
            Stride: Volume.Of(layer.Stride.Height, layer.Stride.Width),
            Padding: Volume.Padding(padding.Height, padding.Width),
            Dilation: Volume.Of(layer.Dilation.Height, layer.Dilation.Width),
            Output: Volume.Of(Hout, Wout));
    }
}
