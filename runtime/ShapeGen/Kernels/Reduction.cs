using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Reductions along one dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reduction
{
    /// <summary>Sums of at most so many floats are summed in turn, so that the rounding errors of long sums stay small.</summary>
    private const int Block = 1024;

    /// <summary>The sum along a dimension, which the result has no longer.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The sums.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Sum))]
    public static void Sum(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)axis.Outer * axis.Inner, nameof(output));
        for (var outer = 0; outer < axis.Outer; outer++)
        {
            var part = input.Slice(outer * axis.Length * axis.Inner, axis.Length * axis.Inner);
            if (axis.Inner == 1)
                output[outer] = SumOf(part);
            else
                SumRows(part, output.Slice(outer * axis.Inner, axis.Inner), axis.Length);
        }
    }

    /// <summary>The mean along a dimension, which the result has no longer; NaN where the dimension is 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The means.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Mean))]
    public static void Mean(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        Sum(input, output, lengths, dim);
        var axis = AxisSizes.Of(lengths, dim);
        var means = output[..(axis.Outer * axis.Inner)];
        Elementwise.DivideScalar(means, means, axis.Length);
    }

    /// <summary>The sum of all.</summary>
    internal static float SumOf(ReadOnlySpan<float> values)
    {
        if (values.Length <= Block)
            return TensorPrimitives.Sum(values);
        var sum = 0.0;
        for (; values.Length > Block; values = values[Block..])
            sum += TensorPrimitives.Sum(values[..Block]);
        return (float)(sum + TensorPrimitives.Sum(values));
    }

    /// <summary>The sum of rows as long as the result.</summary>
    [SkipLocalsInit]
    private static void SumRows(ReadOnlySpan<float> input, Span<float> output, int rows)
    {
        Span<float> buffer = stackalloc float[Block];
        var pitch = output.Length;
        output.Clear();
        for (var column = 0; column < pitch; column += Block)
        {
            var target = output.Slice(column, Math.Min(Block, pitch - column));
            var partial = buffer[..target.Length];
            for (var first = 0; first < rows; first += Block)
            {
                partial.Clear();
                for (var row = first; row < Math.Min(rows, first + Block); row++)
                    TensorPrimitives.Add(partial, input.Slice((row * pitch) + column, partial.Length), partial);
                TensorPrimitives.Add(target, partial, target);
            }
        }
    }
}
