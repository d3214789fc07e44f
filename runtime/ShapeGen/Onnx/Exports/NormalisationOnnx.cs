using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Normalisation as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NormalisationOnnx
{
    /// <summary>With the layer's statistics, or those of the batch where it has none.</summary>
    public static OnnxValue BatchNormLayer(OnnxGraph graph, FeatureNormLayer layer, OnnxValue input) => layer.RunningMean is { } mean
        ? ByStatistics(graph, input, graph.Weight(mean), graph.Weight(layer.RunningVar!), graph.OptionalWeight(layer.Weight), graph.OptionalWeight(layer.Bias), layer.Eps)
        : ForEachChannel(graph, input, [0, .. Positions(input.Rank)], graph.OptionalWeight(layer.Weight), graph.OptionalWeight(layer.Bias), layer.Eps);

    /// <summary>With given statistics.</summary>
    public static OnnxValue BatchNorm(OnnxGraph graph, OnnxValue input, OnnxValue runningMean, OnnxValue runningVar, OnnxValue? weight, OnnxValue? bias, double eps) =>
        ByStatistics(graph, input, runningMean, runningVar, weight, bias, eps);

    /// <summary>Sequences.</summary>
    public static OnnxValue InstanceNorm1d(OnnxGraph graph, InstanceNorm1d layer, OnnxValue input) => InstanceNormLayer(graph, layer, input, 1);

    /// <summary>Images.</summary>
    public static OnnxValue InstanceNorm2d(OnnxGraph graph, InstanceNorm2d layer, OnnxValue input) => InstanceNormLayer(graph, layer, input, 2);

    /// <summary>Volumes.</summary>
    public static OnnxValue InstanceNorm3d(OnnxGraph graph, InstanceNorm3d layer, OnnxValue input) => InstanceNormLayer(graph, layer, input, 3);

    /// <summary>Each channel of each sample by itself.</summary>
    public static OnnxValue InstanceNorm(OnnxGraph graph, OnnxValue input, OnnxValue? weight, OnnxValue? bias, double eps) =>
        ForEachChannel(graph, input, Positions(input.Rank), weight, bias, eps);

    /// <summary>Groups of channels with the layer's weights.</summary>
    public static OnnxValue GroupNormLayer(OnnxGraph graph, GroupNorm layer, OnnxValue input) =>
        GroupNorm(graph, input, graph.OptionalWeight(layer.Weight), graph.OptionalWeight(layer.Bias), layer.NumGroups, layer.Eps);

    /// <summary>Groups of channels.</summary>
    public static OnnxValue GroupNorm(OnnxGraph graph, OnnxValue input, OnnxValue? weight, OnnxValue? bias, int numGroups, double eps)
    {
        var groups = graph.Node("Reshape", [input, graph.Ints(0, numGroups, -1)]);
        var normal = graph.Reshape(Standard(graph, groups, [2], eps), input.Shape!);
        return Affine(graph, normal, weight is null ? null : ForChannels(graph, weight, input.Rank), bias is null ? null : ForChannels(graph, bias, input.Rank));
    }

    /// <summary>The last dimensions, with the layer's weights.</summary>
    public static OnnxValue LayerNormLayer(OnnxGraph graph, LayerNorm layer, OnnxValue input) =>
        Affine(graph, Standard(graph, input, Last(layer.NormalizedShape.Count), layer.Eps), graph.OptionalWeight(layer.Weight), graph.OptionalWeight(layer.Bias));

    /// <summary>The last dimensions.</summary>
    public static OnnxValue LayerNorm(OnnxGraph graph, OnnxValue input, OnnxValue? weight, OnnxValue? bias, ReadOnlySpan<nint> normalizedShape, double eps) =>
        Affine(graph, Standard(graph, input, Last(normalizedShape.Length), eps), weight, bias);

    /// <summary>The last dimensions by the root of their mean square, with the layer's weight.</summary>
    public static OnnxValue RmsNormLayer(OnnxGraph graph, RMSNorm layer, OnnxValue input) =>
        Affine(graph, ByRoot(graph, input, input, Last(layer.NormalizedShape.Count), layer.Eps ?? RMSNorm.DefaultEps), graph.OptionalWeight(layer.Weight), null);

    /// <summary>The last dimensions by the root of their mean square.</summary>
    public static OnnxValue RmsNorm(OnnxGraph graph, OnnxValue input, OnnxValue? weight, ReadOnlySpan<nint> normalizedShape, double eps) =>
        Affine(graph, ByRoot(graph, input, input, Last(normalizedShape.Length), eps), weight, null);

    /// <summary>A value for each channel in a shape that broadcasts with (N, C, …).</summary>
    internal static OnnxValue ForChannels(OnnxGraph graph, OnnxValue values, int rank) =>
        rank == 2 ? values : graph.Node("Unsqueeze", [values, graph.Ints([.. Enumerable.Range(1, rank - 2)])]);

    /// <summary>Each channel of each sample by itself, or with the layer's statistics where it has them.</summary>
    private static OnnxValue InstanceNormLayer(OnnxGraph graph, FeatureNormLayer layer, OnnxValue input, int spatial) =>
        Batch.Apply(graph, input, spatial + 2, batch => layer.RunningMean is not null
            ? BatchNormLayer(graph, layer, batch)
            : InstanceNorm(graph, batch, graph.OptionalWeight(layer.Weight), graph.OptionalWeight(layer.Bias), layer.Eps));

    private static OnnxValue ByStatistics(
        OnnxGraph graph, OnnxValue input, OnnxValue mean, OnnxValue variance, OnnxValue? weight, OnnxValue? bias, double eps)
    {
        var count = mean.LastSizes(1)![0];
        return graph.Node(
            "BatchNormalization", [input, weight ?? Filled(graph, 1, count), bias ?? Filled(graph, 0, count), mean, variance], ("epsilon", (float)eps));
    }

    private static OnnxValue Filled(OnnxGraph graph, float value, long count) => graph.Constant([.. Enumerable.Repeat(value, (int)count)], [(nint)count]);

    private static OnnxValue ForEachChannel(OnnxGraph graph, OnnxValue input, long[] axes, OnnxValue? weight, OnnxValue? bias, double eps) => Affine(
        graph, Standard(graph, input, axes, eps),
        weight is null ? null : ForChannels(graph, weight, input.Rank),
        bias is null ? null : ForChannels(graph, bias, input.Rank));

    /// <summary>(x - mean) / √(variance + eps) over the dimensions.</summary>
    private static OnnxValue Standard(OnnxGraph graph, OnnxValue input, long[] axes, double eps)
    {
        var mean = graph.Node("ReduceMean", [input, graph.Ints(axes)], ("keepdims", 1L));
        var centred = graph.Node("Sub", [input, mean]);
        return ByRoot(graph, centred, centred, axes, eps);
    }

    /// <summary>x / √(mean of y² + eps)</summary>
    private static OnnxValue ByRoot(OnnxGraph graph, OnnxValue x, OnnxValue y, long[] axes, double eps)
    {
        var square = graph.Node("ReduceMean", [graph.Node("Mul", [y, y]), graph.Ints(axes)], ("keepdims", 1L));
        return graph.Node("Div", [x, graph.Node("Sqrt", [graph.Node("Add", [square, graph.Scalar(eps)])])]);
    }

    private static OnnxValue Affine(OnnxGraph graph, OnnxValue input, OnnxValue? weight, OnnxValue? bias)
    {
        var scaled = weight is null ? input : graph.Node("Mul", [input, weight]);
        return bias is null ? scaled : graph.Node("Add", [scaled, bias]);
    }

    private static long[] Positions(int rank) => [.. Enumerable.Range(2, rank - 2)];

    private static long[] Last(int count) => [.. Enumerable.Range(-count, count)];
}
