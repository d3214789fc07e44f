using System.ComponentModel;

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
