namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>The windows and weights of the convolution layers.</summary>
internal static class ConvolutionLayers
{
    public static Grid Forward(IModule layer, Grid input) => layer switch
    {
        Conv1d conv => Run(input, conv, conv.Weight, conv.Bias, conv.Padding.IsSame, [conv.KernelSize], [conv.Stride], [conv.Padding.Size], [conv.Dilation]),
        Conv2d conv => Run(input, conv, conv.Weight, conv.Bias, conv.Padding.IsSame, Of(conv.KernelSize), Of(conv.Stride), Of(conv.Padding.Size), Of(conv.Dilation)),
        Conv3d conv => Run(input, conv, conv.Weight, conv.Bias, conv.Padding.IsSame, Of(conv.KernelSize), Of(conv.Stride), Of(conv.Padding.Size), Of(conv.Dilation)),
        ConvTranspose1d conv => Transposed(input, conv, [conv.KernelSize], [conv.Stride], [conv.Padding], [conv.Dilation], [conv.OutputPadding]),
        ConvTranspose2d conv => Transposed(input, conv, Of(conv.KernelSize), Of(conv.Stride), Of(conv.Padding), Of(conv.Dilation), Of(conv.OutputPadding)),
        ConvTranspose3d conv => Transposed(input, conv, Of(conv.KernelSize), Of(conv.Stride), Of(conv.Padding), Of(conv.Dilation), Of(conv.OutputPadding)),
        _ => throw new NotSupportedException(layer.GetType().Name),
    };

    public static int[] Of(Size2d size) => [size.Height, size.Width];

    public static int[] Of(Size3d size) => [size.Depth, size.Height, size.Width];

    private static Grid Run(
        Grid input, ConvolutionLayer layer, System.Numerics.Tensors.Tensor<float> weight, System.Numerics.Tensors.Tensor<float>? bias, bool isSame,
        int[] kernel, int[] stride, int[] padding, int[] dilation)
    {
        int[] front = isSame ? [.. kernel.Zip(dilation, (size, step) => step * (size - 1) / 2)] : padding;
        return Convolutions.Run(input, Grid.Of(weight), Grid.OfOptional(bias), new Windows(kernel, stride, front, dilation), layer.Groups);
    }

    private static Grid Transposed(Grid input, TransposedConvolutionLayer layer, int[] kernel, int[] stride, int[] padding, int[] dilation, int[] outputPadding) =>
        Convolutions.Transposed(input, Grid.Of(layer.Weight), Grid.OfOptional(layer.Bias), new Windows(kernel, stride, padding, dilation), outputPadding, layer.Groups);
}
