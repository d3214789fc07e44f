using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The sizes of a pooling over one to three axes of space.</summary>
/// <param name="Planes">The number of images times channels.</param>
/// <param name="Input">The input's size.</param>
/// <param name="Kernel">The window's size.</param>
/// <param name="Stride">The step from one window to the next.</param>
/// <param name="Padding">The places in front of the input that windows may cover; those behind it follow from <paramref name="Output"/>.</param>
/// <param name="Dilation">The distance between a window's places.</param>
/// <param name="Output">The output's size (PyTorch's ceil mode is in it).</param>
public readonly record struct PoolingSizes(
    int Planes, Volume Input, Volume Kernel, Volume Stride, Volume Padding, Volume Dilation, Volume Output);

/// <summary>Pooling over one to three axes of space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling
{
    /// <summary>
    /// The greatest float of each window; places outside of the input count as negative infinity, and a NaN wins, as in PyTorch.
    /// </summary>
    /// <param name="input">(Planes, Input…)</param>
    /// <param name="output">(Planes, Output…)</param>
    /// <param name="sizes">The sizes.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Max(ReadOnlySpan<float> input, Span<float> output, in PoolingSizes sizes)
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
                output[next++] = MaxAt(source, sizes, z, y, x);
        }
    }

    private static float MaxAt(ReadOnlySpan<float> source, in PoolingSizes sizes, int z, int y, int x)
    {
        var max = float.NegativeInfinity;
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        for (var kx = 0; kx < sizes.Kernel.Width; kx++)
        {
            var iz = (z * sizes.Stride.Depth) - sizes.Padding.Depth + (kz * sizes.Dilation.Depth);
            var iy = (y * sizes.Stride.Height) - sizes.Padding.Height + (ky * sizes.Dilation.Height);
            var ix = (x * sizes.Stride.Width) - sizes.Padding.Width + (kx * sizes.Dilation.Width);
            if ((uint)iz < (uint)sizes.Input.Depth && (uint)iy < (uint)sizes.Input.Height && (uint)ix < (uint)sizes.Input.Width)
                max = MathF.Max(max, source[(((iz * sizes.Input.Height) + iy) * sizes.Input.Width) + ix]);
        }

        return max;
    }
}
