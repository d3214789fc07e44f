using System.ComponentModel;
using ShapeGen.Kernels;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>What moves, cuts and joins tensors as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArrangingOnnx
{
    /// <summary>The dimensions in another order.</summary>
    public static OnnxValue Permute(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> dims)
    {
        var order = new long[dims.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = input.Axis((int)dims[i]);
        return graph.Node("Transpose", [input], ("perm", order));
    }

    /// <summary>Two dimensions exchanged.</summary>
    public static OnnxValue Transpose(OnnxGraph graph, OnnxValue input, int dim0, int dim1)
    {
        long[] order = [.. Enumerable.Range(0, input.Rank)];
        (order[input.Axis(dim0)], order[input.Axis(dim1)]) = (order[input.Axis(dim1)], order[input.Axis(dim0)]);
        return graph.Node("Transpose", [input], ("perm", order));
    }

    /// <summary>The slice at a place of a dimension, which it has no longer.</summary>
    public static OnnxValue Select(OnnxGraph graph, OnnxValue input, int dim, Dim index) => index.TryGetConstant(out var place)
        ? graph.Node("Gather", [input, graph.Int(place)], ("axis", (long)dim))
        : graph.Node("Squeeze", [graph.Node("Gather", [input, graph.SizeOf(index)], ("axis", (long)dim)), graph.Ints(dim)]);

    /// <summary>The slice of that number.</summary>
    public static OnnxValue Slice(OnnxGraph graph, OnnxValue input, int dim, int item) => Select(graph, input, dim, item);

    /// <summary>A part of a dimension.</summary>
    public static OnnxValue Narrow(OnnxGraph graph, OnnxValue input, int dim, Dim start, Dim length)
    {
        var first = start.TryGetConstant(out var place) && place < 0 ? start + input.Size(dim) : start;
        return graph.Node("Slice", [input, graph.SizeOf(first), graph.SizeOf(first + length), graph.Ints(dim)]);
    }

    /// <summary>A part of a dimension, as long as the result's.</summary>
    public static OnnxValue Part(OnnxGraph graph, OnnxValue input, Shape output, int dim, [Argument(ListKernel.Start)] Dim start) =>
        Narrow(graph, input, dim, start, new OnnxValue("output", output).Size(dim));

    /// <summary>Tensors one behind the other along a dimension.</summary>
    public static OnnxValue Cat(OnnxGraph graph, IReadOnlyList<OnnxValue> inputs, int dim) => graph.Node("Concat", [.. inputs], ("axis", (long)dim));

    /// <summary>Tensors one behind the other along a new dimension.</summary>
    public static OnnxValue Stack(OnnxGraph graph, IReadOnlyList<OnnxValue> inputs, int dim) =>
        Cat(graph, [.. inputs.Select(input => graph.Node("Unsqueeze", [input, graph.Ints(dim)]))], dim);

    /// <summary>Dimensions of size 1 repeated.</summary>
    public static OnnxValue Expand(OnnxGraph graph, OnnxValue input, Shape output) => graph.Node("Expand", [input, graph.Sizes(output)]);

    /// <summary>More or, where negative, less at both ends of dimensions, of which the last comes first.</summary>
    public static OnnxValue Pad(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> pad, string mode, float value)
    {
        var count = pad.Length / 2;
        var (pads, axes) = (new long[pad.Length], new long[count]);
        for (var i = 0; i < count; i++)
            (axes[i], pads[i], pads[count + i]) = (-1 - i, pad[2 * i], pad[(2 * i) + 1]);
        return graph.Node("Pad", [input, graph.Ints(pads), mode == "constant" ? graph.Scalar(value) : null, graph.Ints(axes)], ("mode", mode));
    }
}
