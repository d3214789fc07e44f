using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>Pooling over one to three axes of space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pooling
{
    /// <summary>The floats of a line of input that are held at a time.</summary>
    private const int LineLength = 512;

    /// <summary>
    /// The greatest float of each window; places outside of the input count as negative infinity, and a NaN wins, as in PyTorch.
    /// </summary>
    /// <param name="input">(Planes, Input…)</param>
    /// <param name="output">(Planes, Output…)</param>
    /// <param name="sizes">The sizes.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor, or a size is not possible.</exception>
    [SkipLocalsInit]
    public static void Max(ReadOnlySpan<float> input, Span<float> output, in PoolingSizes sizes)
    {
        KernelArguments.RequirePositive(sizes.Kernel, nameof(sizes.Kernel));
        KernelArguments.RequirePositive(sizes.Stride, nameof(sizes.Stride));
        KernelArguments.RequirePositive(sizes.Dilation, nameof(sizes.Dilation));
        KernelArguments.RequireLength(input.Length, (long)sizes.Planes * sizes.Input.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)sizes.Planes * sizes.Output.Count, nameof(output));
        if (PairPooling.CanRun(sizes))
        {
            PairPooling.Max(input, output, sizes);
            return;
        }

        Span<float> line = stackalloc float[LineLength + 1];
        var (outputLines, width) = (sizes.Output.Depth * sizes.Output.Height, sizes.Output.Width);
        for (var plane = 0; plane < sizes.Planes; plane++)
        {
            var source = input.Slice(plane * sizes.Input.Count, sizes.Input.Count);
            for (var i = 0; i < outputLines; i++)
                MaxOfLine(source, output.Slice(((plane * outputLines) + i) * width, width), line, sizes, i / sizes.Output.Height, i % sizes.Output.Height);
        }
    }

    /// <summary>Computes a line of the output, as much of it and of the windows' width at a time as a line of input holds, with a place more for pairs.</summary>
    private static void MaxOfLine(ReadOnlySpan<float> source, Span<float> output, Span<float> line, in PoolingSizes sizes, int z, int y)
    {
        var (kernel, stride, dilation) = (sizes.Kernel.Width, sizes.Stride.Width, sizes.Dilation.Width);
        var taps = Math.Min(kernel, ((LineLength - 1) / (2 * dilation)) + 1);
        var windows = ((LineLength - 1 - (dilation * (taps - 1))) / stride) + 1;
        output.Fill(float.NegativeInfinity);
        for (var tap = 0; tap < kernel; tap += taps)
        for (var x = 0; x < output.Length; x += windows)
        {
            var part = output.Slice(x, Math.Min(windows, output.Length - x));
            var tapCount = Math.Min(taps, kernel - tap);
            var needed = line[..(((part.Length - 1) * stride) + (dilation * (tapCount - 1)) + 2)];
            MaxDown(source, needed, sizes, z, y, (x * stride) + (tap * dilation) - sizes.Padding.Width);
            for (var i = 0; i < tapCount; i++)
                MaxAcross(needed[(i * dilation)..], part, stride);
        }
    }

    /// <summary>The greatest of the lines of input that the windows of an output's line cover, from a place on.</summary>
    private static void MaxDown(ReadOnlySpan<float> source, Span<float> line, in PoolingSizes sizes, int z, int y, int first)
    {
        line.Fill(float.NegativeInfinity);
        var start = Math.Clamp(-first, 0, line.Length);
        var end = Math.Clamp(sizes.Input.Width - first, start, line.Length);
        var target = line[start..end];
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        {
            var iz = (z * sizes.Stride.Depth) - sizes.Padding.Depth + (kz * sizes.Dilation.Depth);
            var iy = (y * sizes.Stride.Height) - sizes.Padding.Height + (ky * sizes.Dilation.Height);
            if ((uint)iz < (uint)sizes.Input.Depth && (uint)iy < (uint)sizes.Input.Height && !target.IsEmpty)
            {
                var row = source.Slice((((iz * sizes.Input.Height) + iy) * sizes.Input.Width) + start + first, target.Length);
                TensorPrimitives.Max(target, row, target);
            }
        }
    }

    /// <summary>output[x] = max(output[x], line[x·stride])</summary>
    private static void MaxAcross(ReadOnlySpan<float> line, Span<float> output, int stride)
    {
        if (stride == 1)
        {
            TensorPrimitives.Max(output, line[..output.Length], output);
            return;
        }

        var done = stride == 2 ? MaxAcrossPairs(line, output) : 0;
        for (var x = done; x < output.Length; x++)
            output[x] = MathF.Max(output[x], line[x * stride]);
    }

    /// <summary>The same for a stride of 2, as far as vectors go.</summary>
    private static int MaxAcrossPairs(ReadOnlySpan<float> line, Span<float> output)
    {
        var x = 0;
        for (; Vector128.IsHardwareAccelerated && x <= Math.Min(output.Length - 4, (line.Length - 8) / 2); x += 4)
        {
            var every = Packing.EveryOther(Vector128.Create(line[(2 * x)..]), Vector128.Create(line[((2 * x) + 4)..]));
            Vector128.Max(Vector128.Create<float>(output[x..]), every).CopyTo(output[x..]);
        }

        return x;
    }
}
