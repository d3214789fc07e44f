using System.Buffers;
using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>
/// The shape operations for any element type. As in PyTorch the results share the input's memory, but for
/// <see cref="Cat"/>, <see cref="Stack"/>, and for a new shape of a tensor that is not dense.
/// </summary>
internal static class Arranging
{
    private static readonly ContractCheck flatten = new("Flatten", ShapeOperations.FlattenContract, "input");
    private static readonly ContractCheck reshape = new("Reshape", ShapeOperations.ReshapeContract, "input");
    private static readonly ContractCheck unsqueeze = new("Unsqueeze", ShapeOperations.UnsqueezeContract, "input");
    private static readonly ContractCheck squeeze = new("Squeeze", ShapeOperations.SqueezeContract, "input");
    private static readonly ContractCheck squeezeAll = new("Squeeze", ShapeOperations.SqueezeAllContract, "input");
    private static readonly ContractCheck transpose = new("Transpose", ShapeOperations.TransposeContract, "input");
    private static readonly ContractCheck permute = new("Permute", ShapeOperations.PermuteContract, "input");
    private static readonly ContractCheck select = new("Select", ShapeOperations.SelectContract, "input");
    private static readonly ContractCheck narrow = new("Narrow", ShapeOperations.NarrowContract, "input");
    private static readonly ContractCheck chunk = new("Chunk", ShapeOperations.ChunkContract, "input");
    private static readonly ContractCheck cat = new("Cat", ShapeOperations.CatContract, "tensors");
    private static readonly ContractCheck stack = new("Stack", ShapeOperations.StackContract, "tensors");

    public static Tensor<T> Flatten<T>(Tensor<T> input, int startDim, int endDim) =>
        InShape(input, flatten, new Arguments { startDim, endDim });

    public static Tensor<T> Reshape<T>(Tensor<T> input, ReadOnlySpan<nint> shape) =>
        InShape(input, reshape, new Arguments { shape });

    public static Tensor<T> Unsqueeze<T>(Tensor<T> input, int dim) => InShape(input, unsqueeze, new Arguments { dim });

    public static Tensor<T> Squeeze<T>(Tensor<T> input, int dim) => InShape(input, squeeze, new Arguments { dim });

    public static Tensor<T> Squeeze<T>(Tensor<T> input) => InShape(input, squeezeAll, Arguments.None);

    public static Tensor<T> Transpose<T>(Tensor<T> input, int dim0, int dim1)
    {
        transpose.Apply(new Arguments { dim0, dim1 }, input).Dispose();
        Span<int> dims = stackalloc int[input.Rank];
        for (var i = 0; i < dims.Length; i++)
            dims[i] = i;
        var (first, second) = (Axis(dim0, input.Rank), Axis(dim1, input.Rank));
        (dims[first], dims[second]) = (dims[second], dims[first]);
        return Tensor.PermuteDimensions(input, dims);
    }

    public static Tensor<T> Permute<T>(Tensor<T> input, ReadOnlySpan<nint> dims)
    {
        permute.Apply(new Arguments { dims }, input).Dispose();
        Span<int> axes = stackalloc int[input.Rank];
        for (var i = 0; i < axes.Length; i++)
            axes[i] = Axis((int)dims[i], input.Rank);
        return Tensor.PermuteDimensions(input, axes);
    }

    public static Tensor<T> Select<T>(Tensor<T> input, int dim, nint index)
    {
        select.Apply(new Arguments { dim, index }, input).Dispose();
        var axis = Axis(dim, input.Rank);
        var place = index < 0 ? index + input.Lengths[axis] : index;
        return Tensor.SqueezeDimension(Part(input, axis, place, 1), axis);
    }

    public static Tensor<T> Narrow<T>(Tensor<T> input, int dim, nint start, nint length)
    {
        narrow.Apply(new Arguments { dim, start, length }, input).Dispose();
        var axis = Axis(dim, input.Rank);
        return Part(input, axis, start < 0 ? start + input.Lengths[axis] : start, length);
    }

    public static Tensor<T>[] Chunk<T>(Tensor<T> input, int chunks, int dim)
    {
        using var call = chunk.Apply(new Arguments { chunks, dim }, input);
        var axis = Axis(dim, input.Rank);
        var parts = new Tensor<T>[call.Count(0)];
        nint start = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var length = (nint)call.Length(0, axis, i);
            parts[i] = Part(input, axis, start, length);
            start += length;
        }

        return parts;
    }

    public static Tensor<T> Cat<T>(IEnumerable<Tensor<T>> tensors, int dim)
    {
        var parts = tensors as IReadOnlyList<Tensor<T>> ?? [.. tensors];
        using var call = cat.ApplyToList(new Arguments { dim }, parts);
        return Join(parts, call.Lengths(0), Axis(dim, call.Rank(0)));
    }

    public static Tensor<T> Stack<T>(IEnumerable<Tensor<T>> tensors, int dim)
    {
        var parts = tensors as IReadOnlyList<Tensor<T>> ?? [.. tensors];
        using var call = stack.ApplyToList(new Arguments { dim }, parts);
        return Join(parts, call.Lengths(0), Axis(dim, call.Rank(0)));
    }

    /// <summary>The dimension counted from the front.</summary>
    public static int Axis(int dim, int rank) => dim < 0 ? dim + rank : dim;

    private static Tensor<T> InShape<T>(Tensor<T> input, ContractCheck check, Arguments arguments)
    {
        using var call = check.Apply(arguments, input);
        return Tensor.Reshape(input.ToDenseTensor(), TensorMemory.Held(call.Lengths(0)));
    }

    private static Tensor<T> Part<T>(Tensor<T> input, int axis, nint start, nint length)
    {
        Span<NRange> ranges = stackalloc NRange[input.Rank];
        ranges.Fill(NRange.All);
        ranges[axis] = new NRange(start, start + length);
        return input.Slice(ranges);
    }

    /// <summary>The parts in runs of elements that are adjacent in the result.</summary>
    private static Tensor<T> Join<T>(IReadOnlyList<Tensor<T>> parts, nint[] lengths, int axis)
    {
        var result = Dense.New<T>(lengths);
        var target = Dense.Of(result);
        var outer = 1;
        foreach (var length in lengths.AsSpan(0, axis))
            outer *= (int)length;
        var offset = 0;
        foreach (var part in parts)
        {
            var source = Dense.Read(part);
            var run = outer == 0 ? 0 : source.Length / outer;
            for (var i = 0; i < outer; i++)
                source.Slice(i * run, run).CopyTo(target[((i * (target.Length / outer)) + offset)..]);
            offset += run;
        }

        return result;
    }
}
