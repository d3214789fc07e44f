using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Pooling with as many windows as the output has places: each from ⌊i·input/output⌋ to ⌈(i + 1)·input/output⌉.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdaptivePooling
{
    /// <summary>The mean of each window.</summary>
    /// <param name="input">(planes, from…)</param>
    /// <param name="output">(planes, to…)</param>
    /// <param name="planes">The number of images times channels.</param>
    /// <param name="from">The input's size.</param>
    /// <param name="to">The output's size.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Average(ReadOnlySpan<float> input, Span<float> output, int planes, Volume from, Volume to)
    {
        Check(input, output, planes, from, to);
        var next = 0;
        for (var plane = 0; plane < planes; plane++)
        for (var z = 0; z < to.Depth; z++)
        for (var y = 0; y < to.Height; y++)
        for (var x = 0; x < to.Width; x++)
        {
            var (depth, height, width) = Windows(z, y, x, from, to);
            var sum = PoolingWindow.Sum(input.Slice(plane * from.Count, from.Count), from, depth, height, width);
            output[next++] = sum / (depth.Count * height.Count * width.Count);
        }
    }

    /// <summary>The greatest float of each window; a NaN wins, as in PyTorch.</summary>
    /// <inheritdoc cref="Average"/>
    public static void Max(ReadOnlySpan<float> input, Span<float> output, int planes, Volume from, Volume to)
    {
        Check(input, output, planes, from, to);
        var next = 0;
        for (var plane = 0; plane < planes; plane++)
        for (var z = 0; z < to.Depth; z++)
        for (var y = 0; y < to.Height; y++)
        for (var x = 0; x < to.Width; x++)
        {
            var (depth, height, width) = Windows(z, y, x, from, to);
            output[next++] = PoolingWindow.Max(input.Slice(plane * from.Count, from.Count), from, depth, height, width);
        }
    }

    private static (PoolingWindow Depth, PoolingWindow Height, PoolingWindow Width) Windows(int z, int y, int x, Volume from, Volume to) =>
        (PoolingWindow.Adaptive(z, from.Depth, to.Depth),
        PoolingWindow.Adaptive(y, from.Height, to.Height),
        PoolingWindow.Adaptive(x, from.Width, to.Width));

    private static void Check(ReadOnlySpan<float> input, Span<float> output, int planes, Volume from, Volume to)
    {
        KernelArguments.RequireLength(input.Length, (long)planes * from.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)planes * to.Count, nameof(output));
    }
}
