using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Convolutions as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConvolutionOnnx
{
    /// <summary>Over one dimension.</summary>
    public static OnnxValue Conv1d(OnnxGraph graph, Conv1d layer, OnnxValue input) => Convolve(
        graph, layer, input, [layer.KernelSize], [layer.Stride], [layer.FrontPadding], layer.Padding.IsSame, [layer.Dilation]);

    /// <summary>Over two dimensions.</summary>
    public static OnnxValue Conv2d(OnnxGraph graph, Conv2d layer, OnnxValue input) => Convolve(
        graph, layer, input, Axes(layer.KernelSize), Axes(layer.Stride), Axes(layer.FrontPadding), layer.Padding.IsSame, Axes(layer.Dilation));

    /// <summary>Over three dimensions.</summary>
    public static OnnxValue Conv3d(OnnxGraph graph, Conv3d layer, OnnxValue input) => Convolve(
        graph, layer, input, Axes(layer.KernelSize), Axes(layer.Stride), Axes(layer.FrontPadding), layer.Padding.IsSame, Axes(layer.Dilation));

    /// <summary>Over one dimension with given weights.</summary>
    public static OnnxValue Conv1dWith(
        OnnxGraph graph, OnnxValue input, OnnxValue weight, OnnxValue? bias, int K, int stride, int front,
        [Argument("padding == \"same\" ? dilation*(K - 1) - front : front")] int back, int dilation, int groups) =>
        Node(graph, "Conv", input, weight, bias, [K], [stride], [front, back], [dilation], groups);

    /// <summary>Backwards over one dimension.</summary>
    public static OnnxValue ConvTranspose1d(
        OnnxGraph graph, ConvTranspose1d layer, OnnxValue input, [Argument("Lout - ((L - 1)*S - 2*P + D*(K - 1) + 1)")] int more) => Transposed(
        graph, layer, input, [layer.KernelSize], [layer.Stride], [layer.Padding], [layer.Dilation], [more]);

    /// <summary>Backwards over two dimensions.</summary>
    public static OnnxValue ConvTranspose2d(
        OnnxGraph graph, ConvTranspose2d layer, OnnxValue input,
        [Argument("Hout - ((H - 1)*S[0] - 2*P[0] + D[0]*(K[0] - 1) + 1)")] int moreHeight,
        [Argument("Wout - ((W - 1)*S[1] - 2*P[1] + D[1]*(K[1] - 1) + 1)")] int moreWidth) => Transposed(
        graph, layer, input, Axes(layer.KernelSize), Axes(layer.Stride), Axes(layer.Padding), Axes(layer.Dilation), [moreHeight, moreWidth]);

    /// <summary>Backwards over three dimensions.</summary>
    public static OnnxValue ConvTranspose3d(
        OnnxGraph graph, ConvTranspose3d layer, OnnxValue input,
        [Argument("Dout - ((D - 1)*S[0] - 2*P[0] + R[0]*(K[0] - 1) + 1)")] int moreDepth,
        [Argument("Hout - ((H - 1)*S[1] - 2*P[1] + R[1]*(K[1] - 1) + 1)")] int moreHeight,
        [Argument("Wout - ((W - 1)*S[2] - 2*P[2] + R[2]*(K[2] - 1) + 1)")] int moreWidth) => Transposed(
        graph, layer, input, Axes(layer.KernelSize), Axes(layer.Stride), Axes(layer.Padding), Axes(layer.Dilation), [moreDepth, moreHeight, moreWidth]);

    private static OnnxValue Convolve(
        OnnxGraph graph, ConvolutionLayer layer, OnnxValue input, long[] kernel, long[] stride, long[] front, bool isSame, long[] dilation)
    {
        var back = isSame ? [.. kernel.Select((size, i) => (dilation[i] * (size - 1)) - front[i])] : front;
        return Node(
            graph, "Conv", input, graph.Weight(layer.Weight), graph.OptionalWeight(layer.Bias), kernel, stride, [.. front, .. back], dilation, layer.Groups);
    }

    /// <summary>
    /// What is added behind the end was cut off there, as far as anything was; beyond that nothing reaches but the bias.
    /// </summary>
    private static OnnxValue Transposed(
        OnnxGraph graph, TransposedConvolutionLayer layer, OnnxValue input, long[] kernel, long[] stride, long[] padding, long[] dilation, long[] more)
    {
        long[] back = [.. padding.Select((cut, i) => Math.Max(cut - more[i], 0))];
        long[] beyond = [.. padding.Select((cut, i) => Math.Max(more[i] - cut, 0))];
        var (weight, bias) = (graph.Weight(layer.Weight), graph.OptionalWeight(layer.Bias));
        OnnxValue Result(OnnxValue? addend) => Node(graph, "ConvTranspose", input, weight, addend, kernel, stride, [.. padding, .. back], dilation, layer.Groups);
        if (beyond.All(size => size == 0))
            return Result(bias);

        long[] axes = [.. Enumerable.Range(-kernel.Length, kernel.Length)];
        var padded = graph.Node("Pad", [Result(null), graph.Ints([.. new long[kernel.Length], .. beyond]), graph.Scalar(0), graph.Ints(axes)], ("mode", "constant"));
        return bias is null ? padded : graph.Node("Add", [padded, graph.Node("Unsqueeze", [bias, graph.Ints([.. Enumerable.Range(1, kernel.Length)])])]);
    }

    private static OnnxValue Node(
        OnnxGraph graph, string type, OnnxValue input, OnnxValue weight, OnnxValue? bias, long[] kernel, long[] stride, long[] pads, long[] dilation,
        int groups) =>
        Batch.Apply(graph, input, kernel.Length + 2, batch => graph.Node(
            type, bias is null ? [batch, weight] : [batch, weight, bias],
            [("kernel_shape", kernel), ("strides", stride), ("pads", pads), ("dilations", dilation), ("group", (long)groups)]));

    private static long[] Axes(Size2d size) => [size.Height, size.Width];

    private static long[] Axes(Size3d size) => [size.Depth, size.Height, size.Width];
}
