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

    /// <summary>The whole repeated along each dimension.</summary>
    public static OnnxValue Repeat(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> sizes)
    {
        var repeats = new long[sizes.Length];
        for (var i = 0; i < repeats.Length; i++)
            repeats[i] = sizes[i];
        var added = repeats.Length - input.Rank;
        var whole = added == 0 ? input : graph.Node("Unsqueeze", [input, graph.Ints([.. Enumerable.Range(0, added)])]);
        return graph.Node("Tile", [whole, graph.Ints(repeats)]);
    }

    /// <summary>The places of dimensions in reverse order.</summary>
    public static OnnxValue Flip(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> dims)
    {
        var axes = new long[dims.Length];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = dims[i];
        OnnxValue Each(long value) => graph.Ints([.. axes.Select(_ => value)]);
        return axes.Length == 0 ? input : graph.Node("Slice", [input, Each(-1), Each(long.MinValue), graph.Ints(axes), Each(-1)]);
    }

    /// <summary>The places of a dimension moved, those that leave at the end coming in at the start.</summary>
    public static OnnxValue Roll(OnnxGraph graph, OnnxValue input, int shifts, int dims)
    {
        var size = input.Size(dims);
        var end = size - Dim.Modulo(shifts, size);
        return graph.Node("Concat", [Narrow(graph, input, dims, end, size - end), Narrow(graph, input, dims, 0, end)], ("axis", (long)dims));
    }

    /// <summary>Zeros above a diagonal.</summary>
    public static OnnxValue Tril(OnnxGraph graph, OnnxValue input, int diagonal) => graph.Node("Trilu", [input, graph.Int(diagonal)], ("upper", 0L));

    /// <summary>Zeros below a diagonal.</summary>
    public static OnnxValue Triu(OnnxGraph graph, OnnxValue input, int diagonal) => graph.Node("Trilu", [input, graph.Int(diagonal)], ("upper", 1L));
}
