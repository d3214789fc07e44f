using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ConvTranspose3d"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvTranspose3dKernel
{
    /// <summary>(N, inChannels, D, H, W) to (N, outChannels, Dout, Hout, Wout).</summary>
    [Cost("N*inChannels*D*H*W*(outChannels//groups)*K[0]*K[1]*K[2]")]
    [Onnx(typeof(Onnx.ConvolutionOnnx), nameof(Onnx.ConvolutionOnnx.ConvTranspose3d))]
    public static void Run(
        ConvTranspose3d layer, ReadOnlySpan<float> input, Span<float> output, int N, int D, int H, int W, int Dout, int Hout, int Wout,
        Activation activation)
    {
        var sizes = new ConvolutionSizes(
            N, layer.Groups, layer.InChannels, layer.ProducedChannels,
            Input: new(D, H, W),
            Kernel: new(layer.KernelSize.Depth, layer.KernelSize.Height, layer.KernelSize.Width),
            Stride: new(layer.Stride.Depth, layer.Stride.Height, layer.Stride.Width),
            Padding: new(layer.Padding.Depth, layer.Padding.Height, layer.Padding.Width),
            Dilation: new(layer.Dilation.Depth, layer.Dilation.Height, layer.Dilation.Width),
            Output: new(Dout, Hout, Wout));
        ConvolutionTranspose.Run(input, layer.Packable, Dense.OfOptional(layer.Bias), output, sizes, activation);
    }
}
