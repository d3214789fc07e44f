using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ShapeGen.Execution;

/// <summary>The elements of tensors as generated code reads and writes them: one after the other, the last dimension fastest.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorMemory
{
    /// <summary>So many bytes begin at a line of the cache: from then on an array would be among the large ones, which do not move anyway.</summary>
    private const int WorthAligning = 85_000;

    private static readonly nint[] OneElement = [1];

    /// <summary>The elements: the tensor's own where it is dense, else a copy; none for null.</summary>
    public static ReadOnlySpan<T> Read<T>(Tensor<T>? tensor)
    {
        if (tensor is null || tensor.FlattenedLength == 0)
            return default;

        if (tensor.IsDense)
            return Own(tensor);

        CheckLength(tensor.Lengths);
        var copy = new T[tensor.FlattenedLength];
        tensor.FlattenTo(copy);
        return copy;
    }

    /// <summary>The elements: the span's own where it is dense, else a copy.</summary>
    public static ReadOnlySpan<T> Read<T>(ReadOnlyTensorSpan<T> span)
    {
        if (span.FlattenedLength == 0)
            return default;

        if (span.IsDense)
            return MemoryMarshal.CreateReadOnlySpan(in span.GetPinnableReference(), checked((int)span.FlattenedLength));

        CheckLength(span.Lengths);
        var copy = new T[span.FlattenedLength];
        span.FlattenTo(copy);
        return copy;
    }

    /// <summary>The memory to write a result into: the span's own where it is dense, else memory that <see cref="CopyBack"/> copies.</summary>
    /// <param name="span">Where the result goes.</param>
    /// <param name="copy">That memory, or null.</param>
    public static Span<T> Target<T>(TensorSpan<T> span, out T[]? copy)
    {
        copy = span.IsDense || span.FlattenedLength == 0 ? null : new T[span.FlattenedLength];
        return copy is not null ? copy
            : span.FlattenedLength == 0 ? default
            : MemoryMarshal.CreateSpan(ref span.GetPinnableReference(), checked((int)span.FlattenedLength));
    }

    /// <summary>Copies a result from the memory that <see cref="Target"/> gave, if it gave any.</summary>
    public static void CopyBack<T>(T[]? copy, TensorSpan<T> span)
    {
        if (copy is not null)
            new ReadOnlyTensorSpan<T>(copy, span.Lengths).CopyTo(span);
    }

    /// <summary>The elements of a tensor that <see cref="Create"/> made, to be written.</summary>
    public static Span<T> Write<T>(Tensor<T> tensor) => tensor.FlattenedLength == 0 ? default : Own(tensor);

    /// <summary>A dense tensor whose elements are not defined yet.</summary>
    /// <param name="lengths">Its sizes.</param>
    /// <exception cref="OverflowException">They make more elements than an array holds.</exception>
    public static Tensor<T> Create<T>(scoped ReadOnlySpan<nint> lengths)
    {
        CheckLength(lengths);
        return Sizes.Product(lengths) * Unsafe.SizeOf<T>() < WorthAligning
            ? Tensor.CreateFromShapeUninitialized<T>(Held(lengths))
            : CreateAligned<T>((int)Sizes.Product(lengths), Held(lengths));
    }

    /// <summary>Memory that does not move, from a line of the cache on.</summary>
    private static unsafe Tensor<T> CreateAligned<T>(int count, scoped ReadOnlySpan<nint> lengths)
    {
        var padding = WorkspaceBlock.Alignment / Unsafe.SizeOf<T>();
        if (count > Array.MaxLength - padding)
            return Tensor.CreateFromShapeUninitialized<T>(lengths);
        var memory = GC.AllocateUninitializedArray<T>(count + padding, pinned: true);
        var excess = (int)((nint)Unsafe.AsPointer(ref memory[0]) % WorkspaceBlock.Alignment);
        return Tensor.Create(memory, (WorkspaceBlock.Alignment - excess) % WorkspaceBlock.Alignment / Unsafe.SizeOf<T>(), lengths, []);
    }

    /// <summary>A tensor with those elements.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="lengths">Its sizes.</param>
    public static Tensor<T> Copy<T>(ReadOnlySpan<T> elements, scoped ReadOnlySpan<nint> lengths) => Tensor.Create(elements.ToArray(), Held(lengths));

    /// <summary>Copies a result into the caller's memory.</summary>
    /// <exception cref="ShapeException">It has another number of elements.</exception>
    public static void CopyTo<T>(Tensor<T> result, Span<T> destination)
    {
        if (result.FlattenedLength != destination.Length)
            throw new ShapeException($"the result has {result.FlattenedLength} elements, not {destination.Length}");

        result.FlattenTo(destination);
    }

    /// <summary>Refuses sizes that make more elements than an array holds.</summary>
    /// <exception cref="OverflowException">They do.</exception>
    internal static void CheckLength(scoped ReadOnlySpan<nint> lengths)
    {
        if (Sizes.Product(lengths) > Array.MaxLength)
            throw new OverflowException($"A tensor of ({string.Join(", ", lengths.ToArray())}) would have more elements than an array holds, which is {Array.MaxLength}.");
    }

    /// <summary>
    /// The sizes of the tensor that holds a result: the same, but (1) for one number, PyTorch's (), since the platform has no tensor
    /// without dimensions.
    /// </summary>
    internal static ReadOnlySpan<nint> Held(ReadOnlySpan<nint> lengths) => lengths.IsEmpty ? OneElement : lengths;

    private static Span<T> Own<T>(Tensor<T> tensor) => MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));
}
