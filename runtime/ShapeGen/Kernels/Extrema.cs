using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Greatest and least elements, of two tensors or along one dimension. A NaN counts as both.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Extrema
{
    /// <summary>The greater of left and right; the output may be the memory of an operand of its shape.</summary>
    /// <param name="left">The left tensor.</param>
    /// <param name="right">The right tensor.</param>
    /// <param name="output">The result, of the broadcast shape.</param>
    /// <param name="leftLengths">The left tensor's shape.</param>
    /// <param name="rightLengths">The right tensor's shape.</param>
    /// <exception cref="ArgumentException">A span is shorter than its shape says, or the shapes do not broadcast.</exception>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Maximum))]
    public static void Maximum(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<MaximumOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>The lesser of left and right; the output may be the memory of an operand of its shape.</summary>
    /// <inheritdoc cref="Maximum"/>
    [Onnx(typeof(Onnx.ElementwiseOnnx), nameof(Onnx.ElementwiseOnnx.Minimum))]
    public static void Minimum(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths) =>
        Broadcasting.Apply<MinimumOperator>(left, right, output, leftLengths, rightLengths);

    /// <summary>The greatest along a dimension, which the result has no longer.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, there is no such dimension, or it has no places.</exception>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Amax))]
    public static void Amax(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Reduce<MaximumOperator>(input, output, lengths, dim);

    /// <summary>The least along a dimension, which the result has no longer.</summary>
    /// <inheritdoc cref="Amax"/>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Amin))]
    public static void Amin(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim) =>
        Reduce<MinimumOperator>(input, output, lengths, dim);

    private static void Reduce<TOperator>(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim)
        where TOperator : struct, IExtremum
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)axis.Outer * axis.Inner, nameof(output));
        if (axis.Length == 0 && axis.Outer * axis.Inner > 0)
            throw new ArgumentException($"Dimension {dim} has no places among which one could be the greatest or least.", nameof(input));
        for (var outer = 0; outer < axis.Outer; outer++)
        {
            var part = input.Slice(outer * axis.Length * axis.Inner, axis.Length * axis.Inner);
            if (axis.Inner == 1)
                output[outer] = TOperator.Of(part);
            else
                ReduceRows<TOperator>(part, output.Slice(outer * axis.Inner, axis.Inner));
        }
    }

    /// <summary>The extremum of rows as long as the result.</summary>
    private static void ReduceRows<TOperator>(ReadOnlySpan<float> rows, Span<float> output)
        where TOperator : struct, IExtremum
    {
        rows[..output.Length].CopyTo(output);
        for (var start = output.Length; start < rows.Length; start += output.Length)
            TOperator.Apply(output, rows.Slice(start, output.Length), output);
    }
}
