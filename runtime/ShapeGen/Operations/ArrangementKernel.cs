using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ArrangementOperations"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArrangementKernel
{
    /// <summary>The elements in reverse order along dimensions.</summary>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Flip))]
    public static void Flip(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> dims)
    {
        Span<bool> isReversed = stackalloc bool[lengths.Length];
        foreach (var dim in dims)
            isReversed[KernelArguments.Axis((int)dim, lengths.Length)] = true;
        Reverse(input, output, lengths, isReversed);
    }

    /// <summary>The elements moved along a dimension; what leaves it at one end comes in at the other.</summary>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Roll))]
    public static void Roll(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, nint shifts, int dims)
    {
        var axis = AxisSizes.Of(lengths, dims);
        var block = axis.Length * axis.Inner;
        for (var outer = 0; block > 0 && outer < axis.Outer; outer++)
        {
            var moved = (int)(((shifts % axis.Length) + axis.Length) % axis.Length) * axis.Inner;
            var source = input.Slice(outer * block, block);
            var target = output.Slice(outer * block, block);
            source[..(block - moved)].CopyTo(target[moved..]);
            source[(block - moved)..].CopyTo(target);
        }
    }

    /// <summary>The tensor several times along each dimension; further dimensions are in front.</summary>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Repeat))]
    public static void Repeat(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> sizes)
    {
        if (sizes.IsEmpty || output.IsEmpty)
        {
            input[..output.Length].CopyTo(output);
            return;
        }

        var hasOwn = lengths.Length == sizes.Length;
        var own = hasOwn ? (int)lengths[0] : 1;
        var inner = hasOwn ? lengths[1..] : lengths;
        var (step, block) = (input.Length / own, output.Length / ((int)sizes[0] * own));
        for (var i = 0; i < own; i++)
            Repeat(input.Slice(i * step, step), output.Slice(i * block, block), inner, sizes[1..]);
        for (var filled = own * block; filled < output.Length; filled += own * block)
            output[..(own * block)].CopyTo(output[filled..]);
    }

    /// <summary>The matrices with 0 above a diagonal.</summary>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Tril))]
    public static void Tril(ReadOnlySpan<float> input, Span<float> output, int R, int C, nint diagonal) =>
        KeepRows(input, output, R, C, row => (0, (int)Math.Clamp(row + diagonal + 1, 0, C)));

    /// <summary>The matrices with 0 below a diagonal.</summary>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Triu))]
    public static void Triu(ReadOnlySpan<float> input, Span<float> output, int R, int C, nint diagonal) =>
        KeepRows(input, output, R, C, row => ((int)Math.Clamp(row + diagonal, 0, C), C));

    private static void KeepRows(ReadOnlySpan<float> input, Span<float> output, int rows, int columns, Func<int, (int Start, int End)> kept)
    {
        output.Clear();
        for (var start = 0; columns > 0 && start < input.Length; start += columns)
        {
            var (first, end) = kept(start / columns % rows);
            input[(start + first)..(start + end)].CopyTo(output[(start + first)..]);
        }
    }

    private static void Reverse(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<bool> isReversed)
    {
        if (input.IsEmpty || !isReversed.Contains(true))
        {
            input.CopyTo(output);
            return;
        }

        var count = (int)lengths[0];
        var block = input.Length / count;
        for (var i = 0; i < count; i++)
            Reverse(input.Slice(i * block, block), output.Slice((isReversed[0] ? count - 1 - i : i) * block, block), lengths[1..], isReversed[1..]);
    }
}
