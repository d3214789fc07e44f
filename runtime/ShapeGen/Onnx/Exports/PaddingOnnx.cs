using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Padding as ONNX nodes: more or, where negative, less at both ends of dimensions, of which the last comes first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaddingOnnx
{
    private const string Pairs = "P";

    /// <summary>By the mode.</summary>
    public static OnnxValue Pad(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> pad, string mode, float value) => mode switch
    {
        "circular" => Circular(graph, input, pad),
        "replicate" => Node(graph, input, pad, "edge", 0),
        _ => Node(graph, input, pad, mode, value),
    };

    /// <summary>Zeros.</summary>
    public static OnnxValue Zero(OnnxGraph graph, OnnxValue input, [Argument(Pairs)] ReadOnlySpan<nint> pad) => Node(graph, input, pad, "constant", 0);

    /// <summary>A number.</summary>
    public static OnnxValue Constant(OnnxGraph graph, OnnxValue input, [Argument(Pairs)] ReadOnlySpan<nint> pad, float value) => Node(graph, input, pad, "constant", value);

    /// <summary>What lies before the edge, mirrored.</summary>
    public static OnnxValue Reflect(OnnxGraph graph, OnnxValue input, [Argument(Pairs)] ReadOnlySpan<nint> pad) => Node(graph, input, pad, "reflect", 0);

    /// <summary>The edge itself.</summary>
    public static OnnxValue Replicate(OnnxGraph graph, OnnxValue input, [Argument(Pairs)] ReadOnlySpan<nint> pad) => Node(graph, input, pad, "edge", 0);

    /// <summary>What lies at the other end, which this version of ONNX's padding cannot take.</summary>
    public static OnnxValue Circular(OnnxGraph graph, OnnxValue input, [Argument(Pairs)] ReadOnlySpan<nint> pad)
    {
        for (var i = 0; i < pad.Length / 2; i++)
            input = Wrap(graph, input, -1 - i, pad[2 * i], pad[(2 * i) + 1]);
        return input;
    }

    private static OnnxValue Wrap(OnnxGraph graph, OnnxValue input, long axis, long before, long after)
    {
        OnnxValue Part(long start, long end) => graph.Node("Slice", [input, graph.Ints(start), graph.Ints(end), graph.Ints(axis)]);
        var parts = new List<OnnxValue>();
        if (before > 0)
            parts.Add(Part(-before, long.MaxValue));
        parts.Add(before < 0 || after < 0 ? Part(Math.Max(-before, 0), after < 0 ? after : long.MaxValue) : input);
        if (after > 0)
            parts.Add(Part(0, after));
        return parts.Count == 1 ? parts[0] : graph.Node("Concat", [.. parts], ("axis", axis));
    }

    private static OnnxValue Node(OnnxGraph graph, OnnxValue input, ReadOnlySpan<nint> pad, string mode, float value)
    {
        var count = pad.Length / 2;
        var (pads, axes) = (new long[pad.Length], new long[count]);
        for (var i = 0; i < count; i++)
            (axes[i], pads[i], pads[count + i]) = (-1 - i, pad[2 * i], pad[(2 * i) + 1]);
        return graph.Node("Pad", [input, graph.Ints(pads), mode == "constant" ? graph.Scalar(value) : null, graph.Ints(axes)], ("mode", mode));
    }
}
