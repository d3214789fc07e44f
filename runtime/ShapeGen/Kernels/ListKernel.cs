using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes the operations that take a tensor apart or put several together, one call for each part.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ListKernel
{
    internal const string Start = "item == 0 ? 0 : cat(previous, dim)[dim]";

    /// <summary>The part that begins at a place of a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The part, whose length says how many places it has.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="start">The part's first place.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or part.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Part))]
    public static void Part(
        ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, [Argument(Start)] int start) =>
        Copying.Narrow(input, output, lengths, dim, start, Places(output.Length, lengths, dim));

    /// <summary>The slice at a place of a dimension, which it has no longer.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The slice.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="item">The place.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or place.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Slice))]
    public static void Slice(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, int item) =>
        Copying.Narrow(input, output, lengths, dim, item, 1);

    /// <summary>Writes one of the tensors that are put one behind the other along a dimension.</summary>
    /// <param name="input">The part.</param>
    /// <param name="output">The whole.</param>
    /// <param name="whole">The whole's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="start">The part's first place.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or part.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Cat))]
    public static void Cat(
        ReadOnlySpan<float> input, Span<float> output, [Argument("cat(lengths, dim)")] ReadOnlySpan<nint> whole, int dim, [Argument(Start)] int start) =>
        Copying.Place(input, output, whole, dim, start, Places(input.Length, whole, dim));

    /// <summary>Writes one of the tensors that are put one behind the other along a new dimension.</summary>
    /// <param name="input">The part.</param>
    /// <param name="output">The whole.</param>
    /// <param name="whole">The whole's shape.</param>
    /// <param name="dim">The new dimension; a negative one counts from the end.</param>
    /// <param name="item">The part's place.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or place.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Stack))]
    public static void Stack(
        ReadOnlySpan<float> input, Span<float> output, [Argument("stack(lengths, dim)")] ReadOnlySpan<nint> whole, int dim, int item) =>
        Copying.Place(input, output, whole, dim, item, 1);

    /// <summary>How many places of a dimension a part of that many floats has.</summary>
    /// <summary><see cref="Cat"/> of tensors of one shape that stand one behind the other.</summary>
    public static void CatStacked(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> stacked, int dim)
    {
        var lengths = stacked[1..];
        var axis = AxisSizes.Of(lengths, dim);
        Interleave(input, output, (int)stacked[0], axis.Outer, axis.Length * axis.Inner);
    }

    /// <summary><see cref="Stack"/> of tensors of one shape that stand one behind the other.</summary>
    public static void StackStacked(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> stacked, int dim)
    {
        var lengths = stacked[1..];
        var before = dim < 0 ? dim + stacked.Length : dim;
        var outer = (int)KernelArguments.Product(lengths[..before]);
        Interleave(input, output, (int)stacked[0], outer, (int)KernelArguments.Product(lengths[before..]));
    }

    /// <summary>Takes from each tensor in turn a piece of its own.</summary>
    private static void Interleave(ReadOnlySpan<float> input, Span<float> output, int count, int outer, int piece)
    {
        for (var item = 0; item < count; item++)
        {
            for (var i = 0; i < outer; i++)
                input.Slice(((item * outer) + i) * piece, piece).CopyTo(output[(((i * count) + item) * piece)..]);
        }
    }

    private static int Places(int length, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        var place = axis.Outer * axis.Inner;
        return place == 0 ? 0 : length / place;
    }
}
