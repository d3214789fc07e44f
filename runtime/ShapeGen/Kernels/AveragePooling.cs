using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Means of windows over one to three axes of space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AveragePooling
{
    /// <summary>The sum of each window over its divisor; places outside of the input count as 0.</summary>
    /// <param name="input">(Planes, Input…)</param>
    /// <param name="output">(Planes, Output…)</param>
    /// <param name="sizes">The sizes; the dilation is 1.</param>
    /// <param name="countIncludePad">Whether the padding on either side counts in the divisor. What lies behind it, in ceil mode, never does.</param>
    /// <param name="divisorOverride">The divisor of every window; 0 for the number of its places.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Run(ReadOnlySpan<float> input, Span<float> output, in PoolingSizes sizes, bool countIncludePad, int divisorOverride)
    {
        KernelArguments.RequireLength(input.Length, (long)sizes.Planes * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)sizes.Planes * sizes.Output.Count, nameof(output));
        var next = 0;
        for (var plane = 0; plane < sizes.Planes; plane++)
        {
            var source = input.Slice(plane * sizes.Input.Count, sizes.Input.Count);
            for (var z = 0; z < sizes.Output.Depth; z++)
            for (var y = 0; y < sizes.Output.Height; y++)
            for (var x = 0; x < sizes.Output.Width; x++)
            {
                var depth = Window(z, sizes.Kernel.Depth, sizes.Stride.Depth, sizes.Padding.Depth, sizes.Input.Depth);
                var height = Window(y, sizes.Kernel.Height, sizes.Stride.Height, sizes.Padding.Height, sizes.Input.Height);
                var width = Window(x, sizes.Kernel.Width, sizes.Stride.Width, sizes.Padding.Width, sizes.Input.Width);
                var divisor = divisorOverride != 0 ? divisorOverride
                    : countIncludePad ? depth.Padded * height.Padded * width.Padded
                    : depth.Count * height.Count * width.Count;
                output[next++] = divisor == 0 ? 0 : PoolingWindow.Sum(source, sizes.Input, depth, height, width) / divisor;
            }
        }
    }

    private static PoolingWindow Window(int index, int kernel, int stride, int padding, int input)
    {
        var start = (index * stride) - padding;
        var end = Math.Min(start + kernel, input + padding);
        return new(Math.Max(start, 0), Math.Min(end, input), end - start);
    }
}

/// <summary>The places of a window along one axis.</summary>
/// <param name="Start">The first place within the input.</param>
/// <param name="End">Behind the last place within the input.</param>
/// <param name="Padded">The number of places, those in the padding included.</param>
internal readonly record struct PoolingWindow(int Start, int End, int Padded)
{
    public int Count => Math.Max(0, End - Start);

    /// <summary>The window of adaptive pooling: from ⌊index·input/output⌋ to ⌈(index + 1)·input/output⌉.</summary>
    public static PoolingWindow Adaptive(int index, int input, int output)
    {
        var start = (int)((long)index * input / output);
        var end = (int)((((long)index + 1) * input + output - 1) / output);
        return new(start, end, end - start);
    }

    public static float Sum(ReadOnlySpan<float> source, Volume input, PoolingWindow depth, PoolingWindow height, PoolingWindow width)
    {
        var sum = 0f;
        if (width.Count == 0)
            return sum;
        for (var z = depth.Start; z < depth.End; z++)
        for (var y = height.Start; y < height.End; y++)
            sum += TensorPrimitives.Sum(source.Slice((((z * input.Height) + y) * input.Width) + width.Start, width.Count));
        return sum;
    }

    /// <summary>The greatest float; a NaN wins.</summary>
    public static float Max(ReadOnlySpan<float> source, Volume input, PoolingWindow depth, PoolingWindow height, PoolingWindow width)
    {
        var max = float.NegativeInfinity;
        if (width.Count == 0)
            return max;
        for (var z = depth.Start; z < depth.End; z++)
        for (var y = height.Start; y < height.End; y++)
            max = MathF.Max(max, TensorPrimitives.Max(source.Slice((((z * input.Height) + y) * input.Width) + width.Start, width.Count)));
        return max;
    }
}
