using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Reductions along one dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reduction
{
    /// <summary>The sum along a dimension, which the result has no longer.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The sums.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    public static void Sum(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)axis.Outer * axis.Inner, nameof(output));
        for (var outer = 0; outer < axis.Outer; outer++)
        for (var inner = 0; inner < axis.Inner; inner++)
        {
            var sum = 0f;
            for (var i = 0; i < axis.Length; i++)
                sum += input[(((outer * axis.Length) + i) * axis.Inner) + inner];
            output[(outer * axis.Inner) + inner] = sum;
        }
    }

    /// <summary>The mean along a dimension, which the result has no longer; NaN where the dimension is 0.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The means.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    public static void Mean(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
    {
        Sum(input, output, lengths, dim);
        var axis = AxisSizes.Of(lengths, dim);
        var means = output[..(axis.Outer * axis.Inner)];
        Elementwise.DivideScalar(means, means, axis.Length);
    }
}
