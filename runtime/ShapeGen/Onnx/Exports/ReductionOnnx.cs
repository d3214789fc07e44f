using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Sums, means and extrema over dimensions as ONNX nodes, and the losses of each element.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReductionOnnx
{
    /// <summary>The least logarithm that counts in the cross entropy.</summary>
    private const double LeastLogarithm = -100;

    /// <summary>The sums along a dimension.</summary>
    public static OnnxValue Sum(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) => SumOver(graph, input, [dim], keepdim);

    /// <summary>The means along a dimension.</summary>
    public static OnnxValue Mean(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) => MeanOver(graph, input, [dim], keepdim);

    /// <summary>The sums over dimensions; over all where none is named.</summary>
    public static OnnxValue SumOver(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> dim, bool keepdim) => Reduce(graph, "ReduceSum", input, dim, keepdim);

    /// <summary>The means over dimensions; over all where none is named.</summary>
    public static OnnxValue MeanOver(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> dim, bool keepdim) => Reduce(graph, "ReduceMean", input, dim, keepdim);

    /// <summary>The greatest along a dimension.</summary>
    public static OnnxValue Amax(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) => Reduce(graph, "ReduceMax", input, [dim], keepdim);

    /// <summary>The least along a dimension.</summary>
    public static OnnxValue Amin(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) => Reduce(graph, "ReduceMin", input, [dim], keepdim);

    /// <summary>The place of the greatest along a dimension, the first of equals.</summary>
    public static OnnxValue Argmax(OnnxGraph graph, OnnxValue input, int dim, bool keepdim) =>
        graph.Node("ArgMax", [input], ("axis", (long)dim), ("keepdims", keepdim ? 1L : 0L));

    /// <summary>(input - target)²</summary>
    public static OnnxValue Squared(OnnxGraph graph, OnnxValue input, OnnxValue target)
    {
        var difference = graph.Node("Sub", [input, target]);
        return graph.Node("Mul", [difference, difference]);
    }

    /// <summary>|input - target|</summary>
    public static OnnxValue Absolute(OnnxGraph graph, OnnxValue input, OnnxValue target) => graph.Node("Abs", [graph.Node("Sub", [input, target])]);

    /// <summary>-w·(y·log x + (1 - y)·log(1 - x))</summary>
    public static OnnxValue BinaryCrossEntropy(OnnxGraph graph, OnnxValue input, OnnxValue target, OnnxValue? weight)
    {
        OnnxValue Logarithm(OnnxValue x) => graph.Node("Max", [graph.Node("Log", [x]), graph.Scalar(LeastLogarithm)]);
        var yes = graph.Node("Mul", [target, Logarithm(input)]);
        var no = graph.Node("Mul", [OneMinus(graph, target), Logarithm(OneMinus(graph, input))]);
        return Weighed(graph, graph.Node("Neg", [graph.Node("Add", [yes, no])]), weight);
    }

    /// <summary>w·((1 - y)·x + (1 + (p - 1)·y)·log(1 + exp(-x)))</summary>
    public static OnnxValue BinaryCrossEntropyWithLogits(
        OnnxGraph graph, OnnxValue input, OnnxValue target, OnnxValue? weight, OnnxValue? posWeight)
    {
        var soft = graph.Node("Softplus", [graph.Node("Neg", [input])]);
        if (posWeight is not null)
            soft = graph.Node("Mul", [soft, graph.Node("Add", [graph.Node("Mul", [graph.Node("Sub", [posWeight, graph.Scalar(1)]), target]), graph.Scalar(1)])]);
        return Weighed(graph, graph.Node("Add", [graph.Node("Mul", [OneMinus(graph, target), input]), soft]), weight);
    }

    private static OnnxValue OneMinus(OnnxGraph graph, OnnxValue x) => graph.Node("Sub", [graph.Scalar(1), x]);

    private static OnnxValue Weighed(OnnxGraph graph, OnnxValue losses, OnnxValue? weight) => weight is null ? losses : graph.Node("Mul", [losses, weight]);

    private static OnnxValue Reduce(OnnxGraph graph, string type, OnnxValue input, ReadOnlySpan<nint> dim, bool keepdim)
    {
        var axes = new long[dim.Length];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = dim[i];
        return graph.Node(type, axes.Length == 0 ? [input] : [input, graph.Ints(axes)], ("keepdims", keepdim ? 1L : 0L));
    }
}
