using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>Pooling over windows as ONNX nodes; windows, steps and paddings have a number for each dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PoolingOnnx
{
    /// <summary>The greatest of each window.</summary>
    public static OnnxValue Max(
        OnnxGraph graph, OnnxValue input, Shape output, [Argument("K")] ReadOnlySpan<nint> kernel, [Argument("S")] ReadOnlySpan<nint> stride,
        [Argument("P")] ReadOnlySpan<nint> padding, [Argument("dilation ?? 1")] ReadOnlySpan<nint> dilation, bool ceilMode)
    {
        var windows = new PoolingWindows(kernel, stride, padding, dilation, input, output, ceilMode);
        return Batch.Apply(graph, input, kernel.Length + 2, batch =>
        {
            var isWide = windows.Pads.Where((pad, i) => pad >= windows.Kernel[i % windows.Kernel.Length]).Any();
            var padded = isWide ? Pad(graph, batch, windows.Pads) : batch;
            return graph.Node(
                "MaxPool", [padded], ("kernel_shape", windows.Kernel), ("strides", windows.Stride), ("dilations", windows.Dilation),
                ("pads", isWide ? new long[windows.Pads.Length] : windows.Pads));
        });
    }

    /// <summary>The mean of each window over one dimension.</summary>
    public static OnnxValue Average1d(
        OnnxGraph graph, OnnxValue input, Shape output, [Argument("K")] ReadOnlySpan<nint> kernel, [Argument("S")] ReadOnlySpan<nint> stride,
        [Argument("P")] ReadOnlySpan<nint> padding, bool countIncludePad, bool ceilMode) =>
        Average(graph, input, output, kernel, stride, padding, countIncludePad, ceilMode, 0);

    /// <summary>The mean of each window; the sum over <paramref name="divisor"/> where that is not 0.</summary>
    public static OnnxValue Average(
        OnnxGraph graph, OnnxValue input, Shape output, [Argument("K")] ReadOnlySpan<nint> kernel, [Argument("S")] ReadOnlySpan<nint> stride,
        [Argument("P")] ReadOnlySpan<nint> padding, bool countIncludePad, bool ceilMode, [Argument("divisorOverride ?? 0")] int divisor)
    {
        var windows = new PoolingWindows(kernel, stride, padding, [1], input, output, ceilMode);
        return Batch.Apply(graph, input, kernel.Length + 2, batch =>
        {
            var isOwn = divisor != 0 || windows.IsUneven;
            var mean = graph.Node(
                "AveragePool", [batch], ("kernel_shape", windows.Kernel), ("strides", windows.Stride), ("pads", windows.Pads),
                ("count_include_pad", isOwn || countIncludePad ? 1L : 0L));
            var count = windows.Kernel.Aggregate(1L, (product, size) => product * size);
            return divisor != 0 ? graph.Node("Mul", [mean, graph.Scalar((double)count / divisor)])
                : windows.IsUneven ? graph.Node("Mul", [mean, windows.Factors(graph, count, countIncludePad)])
                : mean;
        });
    }

    private static OnnxValue Pad(OnnxGraph graph, OnnxValue batch, long[] pads)
    {
        long[] around = [0, 0, .. pads[..(pads.Length / 2)], 0, 0, .. pads[(pads.Length / 2)..]];
        return graph.Node("Pad", [batch, graph.Ints(around), graph.Scalar(double.NegativeInfinity)], ("mode", "constant"));
    }
}

/// <summary>Windows with explicit paddings at the end, so that no rule of rounding is left to the reader of the file.</summary>
internal sealed class PoolingWindows
{
    private readonly long[]? from;
    private readonly long[]? to;

    public PoolingWindows(
        ReadOnlySpan<nint> kernel, ReadOnlySpan<nint> stride, ReadOnlySpan<nint> padding, ReadOnlySpan<nint> dilation, OnnxValue input, Shape output, bool ceilMode)
    {
        (Kernel, Stride, Padding, Dilation) = (Numbers(kernel, kernel.Length), Numbers(stride, kernel.Length), Numbers(padding, kernel.Length), Numbers(dilation, kernel.Length));
        from = input.LastSizes(Kernel.Length);
        to = new OnnxValue(input.Name, output).LastSizes(Kernel.Length);
        if (ceilMode && (from is null || to is null))
            throw new NotSupportedException($"ONNX needs the sizes of '{input.Name}' for a pooling with ceilMode, but it is {input.Shape}.");
        Pads = [.. Padding, .. Padding.Select((_, i) => End(i))];
        IsUneven = Padding.Where((pad, i) => End(i) > pad).Any();
    }

    public long[] Kernel { get; }

    public long[] Stride { get; }

    public long[] Dilation { get; }

    /// <summary>The paddings in front, then those at the end.</summary>
    public long[] Pads { get; }

    /// <summary>True where a window goes beyond the padding.</summary>
    public bool IsUneven { get; }

    private long[] Padding { get; }

    /// <summary>What turns the sum over all of a window, divided by its size, into the mean of what counts in it.</summary>
    public OnnxValue Factors(OnnxGraph graph, long count, bool countIncludePad)
    {
        float[] factors = [count];
        for (var axis = 0; axis < Kernel.Length; axis++)
        {
            var counts = Counts(axis, countIncludePad);
            factors = [.. factors.SelectMany(factor => counts.Select(places => factor / places))];
        }

        return graph.Constant(factors, [.. to!.Select(size => (nint)size)]);
    }

    /// <summary>How many places of each window along a dimension count.</summary>
    private long[] Counts(int axis, bool countIncludePad)
    {
        var counts = new long[to![axis]];
        for (var i = 0; i < counts.Length; i++)
        {
            var start = (i * Stride[axis]) - Padding[axis];
            var end = Math.Min(start + Kernel[axis], from![axis] + Padding[axis]);
            counts[i] = countIncludePad ? end - start : Math.Min(end, from[axis]) - Math.Max(start, 0);
        }

        return counts;
    }

    private long End(int axis) => from is null || to is null
        ? Padding[axis]
        : Math.Max(0, ((to[axis] - 1) * Stride[axis]) + (Dilation[axis] * (Kernel[axis] - 1)) + 1 - from[axis] - Padding[axis]);

    /// <summary>A number for each dimension; one that is given alone counts for all.</summary>
    private static long[] Numbers(ReadOnlySpan<nint> values, int count)
    {
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
            numbers[i] = values[values.Length == 1 ? 0 : i];
        return numbers;
    }
}
