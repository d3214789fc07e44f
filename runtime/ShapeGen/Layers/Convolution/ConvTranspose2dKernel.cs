using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ConvTranspose2d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvTranspose2dKernel
{
    /// <summary>(N, inChannels, H, W) to (N, outChannels, Hout, Wout).</summary>
    [Cost("N*inChannels*H*W*(outChannels//groups)*K[0]*K[1]")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.ConvTranspose2d))]
    public static void Run(
        ConvTranspose2d layer, ReadOnlySpan<float> input, Span<float> output, int N, int H, int W, int Hout, int Wout, Activation activation)
    {
        var sizes = new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.ProducedChannels,
            Input: Volume.Of(H, W),
            Kernel: Volume.Of(layer.KernelSize.Height, layer.KernelSize.Width),
            Stride: Volume.Of(layer.Stride.Height, layer.Stride.Width),
            Padding: Volume.Padding(layer.Padding.Height, layer.Padding.Width),
            Dilation: Volume.Of(layer.Dilation.Height, layer.Dilation.Width),
            Output: Volume.Of(Hout, Wout));
        ConvolutionTranspose.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, sizes, activation);
    }
}
