using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Softmax along one dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Softmax
{
    /// <summary>exp(x - max) / Σ exp(x - max) along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result, of the same shape; it may be the input's own memory.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    public static void Apply(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Run(input, output, lengths, dim, logarithm: false);

    /// <summary>x - max - log Σ exp(x - max) along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result, of the same shape; it may be the input's own memory.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    public static void ApplyLog(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Run(input, output, lengths, dim, logarithm: true);

    private static void Run(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, bool logarithm)
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, axis.Count, nameof(output));
        for (var outer = 0; outer < axis.Outer; outer++)
        for (var inner = 0; inner < axis.Inner; inner++)
            Line(input, output, (outer * axis.Length * axis.Inner) + inner, axis.Length, axis.Inner, logarithm);
    }

    private static void Line(ReadOnlySpan<float> input, Span<float> output, int start, int length, int stride, bool logarithm)
    {
        var max = float.NegativeInfinity;
        for (var i = 0; i < length; i++)
            max = MathF.Max(max, input[start + (i * stride)]);
        var sum = 0f;
        for (var i = 0; i < length; i++)
            sum += MathF.Exp(input[start + (i * stride)] - max);
        var logSum = MathF.Log(sum);
        for (var i = 0; i < length; i++)
        {
            var shifted = input[start + (i * stride)] - max;
            output[start + (i * stride)] = logarithm ? shifted - logSum : MathF.Exp(shifted) / sum;
        }
    }
}
