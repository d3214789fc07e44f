using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Conv3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Conv3dKernel
{
    /// <summary>(N, inChannels, D, H, W) to (N, outChannels, Dout, Hout, Wout).</summary>
    [Cost("N*outChannels*Dout*Hout*Wout*(inChannels//groups)*K[0]*K[1]*K[2]")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.Conv3d))]
    public static void Run(
        Conv3d layer, ReadOnlySpan<float> input, Span<float> output,
        int N, int D, int H, int W, int Dout, int Hout, int Wout, Epilogue epilogue) =>
        Convolution.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, Sizes(layer, N, D, H, W, Dout, Hout, Wout), epilogue);

    internal static ConvolutionSizes Sizes(Conv3d layer, int N, int D, int H, int W, int Dout, int Hout, int Wout)
    {
        var padding = layer.FrontPadding;
        return new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.OutChannels,
            Input: new(D, H, W),
            Kernel: new(layer.KernelSize.Depth, layer.KernelSize.Height, layer.KernelSize.Width),
            Stride: new(layer.Stride.Depth, layer.Stride.Height, layer.Stride.Width),
            Padding: new(padding.Depth, padding.Height, padding.Width),
            Dilation: new(layer.Dilation.Depth, layer.Dilation.Height, layer.Dilation.Width),
            Output: new(Dout, Hout, Wout));
    }
}
