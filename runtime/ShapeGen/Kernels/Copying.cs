using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Copies of dense tensors into another order, and of parts of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Copying
{
    /// <summary>The transposed matrix.</summary>
    /// <param name="input">A matrix, rows × columns.</param>
    /// <param name="output">The result, columns × rows; it must not overlap the input.</param>
    /// <param name="rows">The input's rows.</param>
    /// <param name="columns">The input's columns.</param>
    /// <exception cref="ArgumentException">A span is shorter than its matrix.</exception>
    public static void TransposeMatrix(ReadOnlySpan<float> input, Span<float> output, int rows, int columns)
    {
        KernelArguments.RequireLength(input.Length, (long)rows * columns, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)rows * columns, nameof(output));
        if (rows > 0 && columns > 0)
            TransposePitched(input, output, rows, columns, columns);
    }

    /// <summary>The tensor with two dimensions exchanged.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result; it must not overlap the input.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dim0">The one dimension; a negative one counts from the end.</param>
    /// <param name="dim1">The other dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Transpose))]
    public static void Transpose(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim0, int dim1)
    {
        Span<nint> dims = stackalloc nint[lengths.Length];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = i;
        var first = KernelArguments.Axis(dim0, lengths.Length);
        var second = KernelArguments.Axis(dim1, lengths.Length);
        (dims[first], dims[second]) = (dims[second], dims[first]);
        Permute(input, output, lengths, dims);
    }

    /// <summary>The tensor with its dimensions in another order: the result's dimension i is the input's dimension dims[i].</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result; it must not overlap the input.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dims">All dimensions in the result's order; negative ones count from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or the dimensions are not a permutation.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Permute))]
    public static void Permute(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> dims)
    {
        var count = KernelArguments.Product(lengths);
        KernelArguments.RequireLength(input.Length, count, nameof(input));
        KernelArguments.RequireLength(output.Length, count, nameof(output));
        Span<nint> outLengths = stackalloc nint[lengths.Length];
        Span<nint> outStrides = stackalloc nint[lengths.Length];
        ArrangeAxes(lengths, dims, outLengths, outStrides);
        CopyStrided(input, output, outLengths, outStrides);
    }

    /// <summary>One slice of the tensor along a dimension, which the result has no longer.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The slice.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="index">The place along it; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or place.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Select))]
    public static void Select(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, nint index)
    {
        var length = lengths[KernelArguments.Axis(dim, lengths.Length)];
        if (index < -length || index >= length)
            throw new ArgumentOutOfRangeException(nameof(index), $"Index {index} is not one of the {length} along dimension {dim}.");
        Narrow(input, output, lengths, dim, index < 0 ? index + length : index, 1);
    }

    /// <summary>The part of the tensor from a start on along a dimension.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The part.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="start">The first place along it; a negative one counts from the end.</param>
    /// <param name="length">The number of places.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or part.</exception>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Narrow))]
    public static void Narrow(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, nint start, nint length)
    {
        var axis = AxisSizes.Of(lengths, dim);
        var first = CheckPart(axis, start, length, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)axis.Outer * length * axis.Inner, nameof(output));
        var run = (int)length * axis.Inner;
        for (var outer = 0; outer < axis.Outer; outer++)
            input.Slice(((outer * axis.Length) + first) * axis.Inner, run).CopyTo(output[(outer * run)..]);
    }

    /// <summary>
    /// Writes a tensor into a larger one from a start on along a dimension: one call for each part concatenates.
    /// </summary>
    /// <param name="input">The part.</param>
    /// <param name="output">The larger tensor.</param>
    /// <param name="lengths">The larger tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="start">The place of the part's beginning along it.</param>
    /// <param name="length">The part's length along it.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or there is no such dimension or part.</exception>
    public static void Place(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, int dim, nint start, nint length)
    {
        var axis = AxisSizes.Of(lengths, dim);
        var first = CheckPart(axis, start, length, dim);
        KernelArguments.RequireLength(input.Length, (long)axis.Outer * length * axis.Inner, nameof(input));
        KernelArguments.RequireLength(output.Length, axis.Count, nameof(output));
        var run = (int)length * axis.Inner;
        for (var outer = 0; outer < axis.Outer; outer++)
            input.Slice(outer * run, run).CopyTo(output[(((outer * axis.Length) + first) * axis.Inner)..]);
    }

    /// <summary>Two tensors one after the other along a dimension.</summary>
    /// <param name="first">The tensor in front.</param>
    /// <param name="second">The tensor behind.</param>
    /// <param name="output">The result.</param>
    /// <param name="firstLengths">The first tensor's shape.</param>
    /// <param name="secondLengths">The second tensor's shape, the same but along the dimension.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, or the shapes do not fit.</exception>
    public static void Concatenate(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> output,
        ReadOnlySpan<nint> firstLengths, ReadOnlySpan<nint> secondLengths, int dim)
    {
        var axis = KernelArguments.Axis(dim, firstLengths.Length);
        Span<nint> lengths = stackalloc nint[firstLengths.Length];
        firstLengths.CopyTo(lengths);
        lengths[axis] = secondLengths.Length == firstLengths.Length ? secondLengths[axis] : -1;
        if (!lengths.SequenceEqual(secondLengths))
            throw new ArgumentException($"The tensors' shapes differ in more than dimension {dim}.", nameof(secondLengths));
        lengths[axis] += firstLengths[axis];
        Place(first, output, lengths, axis, 0, firstLengths[axis]);
        Place(second, output, lengths, axis, firstLengths[axis], secondLengths[axis]);
    }

    private static int CheckPart(AxisSizes axis, nint start, nint length, int dim)
    {
        var first = start < 0 ? start + axis.Length : start;
        if (first < 0 || length < 0 || length > axis.Length - first)
            throw new ArgumentOutOfRangeException(nameof(start), $"{length} places from {start} on are not within the {axis.Length} along dimension {dim}.");
        return (int)first;
    }

    private static void ArrangeAxes(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> dims, Span<nint> outLengths, Span<nint> outStrides)
    {
        if (dims.Length != lengths.Length)
            throw new ArgumentException($"{dims.Length} dimensions are named, but the tensor has {lengths.Length}.", nameof(dims));
        outLengths.Fill(-1);
        for (var i = 0; i < dims.Length; i++)
        {
            var axis = KernelArguments.Axis((int)dims[i], lengths.Length);
            if (dims[..i].Contains(axis) || dims[..i].Contains(axis - lengths.Length))
                throw new ArgumentException($"Dimension {dims[i]} is named twice.", nameof(dims));
            outLengths[i] = lengths[axis];
            outStrides[i] = KernelArguments.Product(lengths[(axis + 1)..]);
        }
    }

    /// <summary>Copies the places of a shape, which lie so many floats apart along each dimension, one after the other.</summary>
    private static void CopyStrided(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides)
    {
        var count = (int)KernelArguments.Product(lengths);
        if (count == 0)
            return;
        if (IsDense(lengths, strides))
        {
            input[..count].CopyTo(output);
            return;
        }

        if (lengths.Length == 2 && strides[0] == 1)
        {
            TransposePitched(input, output, (int)lengths[1], (int)lengths[0], (int)strides[1]);
            return;
        }

        var (length, stride, block) = ((int)lengths[0], (int)strides[0], count / (int)lengths[0]);
        if (lengths.Length == 1)
        {
            for (var i = 0; i < length; i++)
                output[i] = input[i * stride];
            return;
        }

        for (var i = 0; i < length; i++)
            CopyStrided(input[(i * stride)..], output.Slice(i * block, block), lengths[1..], strides[1..]);
    }

    private static bool IsDense(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides)
    {
        nint expected = 1;
        for (var i = lengths.Length - 1; i >= 0; i--)
        {
            if (lengths[i] != 1 && strides[i] != expected)
                return false;
            expected *= lengths[i];
        }

        return true;
    }

    /// <summary>The transpose of a matrix whose rows lie a pitch apart.</summary>
    private static unsafe void TransposePitched(ReadOnlySpan<float> input, Span<float> output, int rows, int columns, int pitch)
    {
        KernelArguments.RequireLength(input.Length, ((long)(rows - 1) * pitch) + columns, nameof(input));
        fixed (float* source = input, target = output)
            Packing.Transpose(source, pitch, target, rows, rows, columns);
    }
}
