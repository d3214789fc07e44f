using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>
/// Adaptive pooling as ONNX nodes, one dimension after the other: the mean of means and the maximum of maxima over the windows'
/// sides are those of the windows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptivePoolingOnnx
{
    /// <summary>Means over one dimension.</summary>
    public static OnnxValue Average1d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMean", input, output, 1);

    /// <summary>Means over two dimensions.</summary>
    public static OnnxValue Average2d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMean", input, output, 2);

    /// <summary>Means over three dimensions.</summary>
    public static OnnxValue Average3d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMean", input, output, 3);

    /// <summary>Maxima over one dimension.</summary>
    public static OnnxValue Max1d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMax", input, output, 1);

    /// <summary>Maxima over two dimensions.</summary>
    public static OnnxValue Max2d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMax", input, output, 2);

    /// <summary>Maxima over three dimensions.</summary>
    public static OnnxValue Max3d(OnnxGraph graph, OnnxValue input, Shape output) => Pool(graph, "ReduceMax", input, output, 3);

    private static OnnxValue Pool(OnnxGraph graph, string type, OnnxValue input, Shape output, int count)
    {
        var result = new OnnxValue(input.Name, output);
        for (var axis = -count; axis < 0; axis++)
            input = PoolAxis(graph, type, input, axis, input.Size(axis), result.Size(axis)) with { Shape = input.Shape };
        return input;
    }

    private static OnnxValue PoolAxis(OnnxGraph graph, string type, OnnxValue input, int axis, Dim from, Dim to)
    {
        if (from.Equals(to))
            return input;
        if (to.Equals(1))
            return Reduce(graph, type, input, axis);
        if (!from.TryGetConstant(out var length) || !to.TryGetConstant(out var count) || count == 0)
            throw new NotSupportedException($"ONNX has no adaptive pooling; its windows can be written only for sizes that are numbers, not for {from} to {to}.");

        var windows = Enumerable.Range(0, (int)count).Select(i =>
            Reduce(graph, type, graph.Node("Slice", [input, graph.Ints(i * length / count), graph.Ints((((i + 1) * length) + count - 1) / count), graph.Ints(axis)]), axis));
        return graph.Node("Concat", [.. windows], ("axis", (long)axis));
    }

    private static OnnxValue Reduce(OnnxGraph graph, string type, OnnxValue input, int axis) => graph.Node(type, [input, graph.Ints(axis)], ("keepdims", 1L));
}
