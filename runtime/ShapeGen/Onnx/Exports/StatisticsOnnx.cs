using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>Statistics along a dimension, and of all elements, as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StatisticsOnnx
{
    /// <summary>The squared deviations, summed and divided by the number of places less the correction.</summary>
    public static OnnxValue Var(OnnxGraph graph, OnnxValue input, int dim, int correction, bool keepdim) =>
        Leave(graph, Variance(graph, input, dim, correction), dim, keepdim);

    /// <summary>The root of the variance.</summary>
    public static OnnxValue Std(OnnxGraph graph, OnnxValue input, int dim, int correction, bool keepdim) =>
        Leave(graph, graph.Node("Sqrt", [Variance(graph, input, dim, correction)]), dim, keepdim);

    /// <summary>The product.</summary>
    public static OnnxValue Prod(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) =>
        graph.Node("ReduceProd", [input, graph.Ints(dim)], ("keepdims", keepdim ? 1L : 0L));

    /// <summary>The length of order p.</summary>
    public static OnnxValue Norm(OnnxGraph graph, OnnxValue input, int dim, float p, bool keepdim)
    {
        var size = graph.Node("Abs", [input]);
        OnnxValue Reduce(string type, OnnxValue value) => graph.Node(type, [value, graph.Ints(dim)], ("keepdims", keepdim ? 1L : 0L));
        return p switch
        {
            0 => Reduce("ReduceSum", graph.Node("Ceil", [graph.Node("Clip", [size, null, graph.Scalar(1)])])),
            1 => Reduce("ReduceSum", size),
            2 => Reduce("ReduceL2", input),
            float.PositiveInfinity => Reduce("ReduceMax", size),
            _ => graph.Node("Pow", [Reduce("ReduceSum", graph.Node("Pow", [size, graph.Scalar(p)])), graph.Scalar(1 / p)]),
        };
    }

    /// <summary>The sums up to each place.</summary>
    public static OnnxValue Cumsum(OnnxGraph graph, OnnxValue input, int dim) => graph.Node("CumSum", [input, graph.Int(dim)]);

    /// <summary>The sum of all.</summary>
    public static OnnxValue Sum(OnnxGraph graph, OnnxValue input) => All(graph, "ReduceSum", input);

    /// <summary>The mean of all.</summary>
    public static OnnxValue Mean(OnnxGraph graph, OnnxValue input) => All(graph, "ReduceMean", input);

    /// <summary>The greatest of all.</summary>
    public static OnnxValue Amax(OnnxGraph graph, OnnxValue input) => All(graph, "ReduceMax", input);

    /// <summary>The least of all.</summary>
    public static OnnxValue Amin(OnnxGraph graph, OnnxValue input) => All(graph, "ReduceMin", input);

    private static OnnxValue All(OnnxGraph graph, string type, OnnxValue input) => graph.Node(type, [input], ("keepdims", 0L));

    private static OnnxValue Variance(OnnxGraph graph, OnnxValue input, int dim, int correction)
    {
        var difference = graph.Node("Sub", [input, graph.Node("ReduceMean", [input, graph.Ints(dim)], ("keepdims", 1L))]);
        var sum = graph.Node("ReduceSum", [graph.Node("Mul", [difference, difference]), graph.Ints(dim)], ("keepdims", 1L));
        var count = graph.SizeOf(Dim.Max(input.Size(dim) - correction, 0));
        return graph.Node("Div", [sum, graph.Node("Cast", [count], ("to", (long)OnnxType.Float))]);
    }

    private static OnnxValue Leave(OnnxGraph graph, OnnxValue value, int dim, bool keepdim) =>
        keepdim ? value : graph.Node("Squeeze", [value, graph.Ints(dim)]);
}
