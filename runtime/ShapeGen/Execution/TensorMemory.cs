using System.ComponentModel;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen.Execution;

/// <summary>The elements of tensors as generated code reads and writes them: one after the other, the last dimension fastest.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TensorMemory
{
    private static readonly nint[] OneElement = [1];

    /// <summary>The elements: the tensor's own where it is dense, else a copy; none for null.</summary>
    public static ReadOnlySpan<T> Read<T>(Tensor<T>? tensor)
    {
        if (tensor is null || tensor.FlattenedLength == 0)
            return default;

        if (tensor.IsDense)
            return Own(tensor);

        var copy = new T[tensor.FlattenedLength];
        tensor.FlattenTo(copy);
        return copy;
    }

    /// <summary>The elements of a tensor that <see cref="Create"/> made, to be written.</summary>
    public static Span<T> Write<T>(Tensor<T> tensor) => tensor.FlattenedLength == 0 ? default : Own(tensor);

    /// <summary>A dense tensor whose elements are not defined yet.</summary>
    /// <param name="lengths">Its sizes.</param>
    public static Tensor<T> Create<T>(scoped ReadOnlySpan<nint> lengths) => Tensor.CreateFromShapeUninitialized<T>(Held(lengths));

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

    /// <summary>
    /// The sizes of the tensor that holds a result: the same, but (1) for one number, PyTorch's (), since the platform has no tensor
    /// without dimensions.
    /// </summary>
    internal static ReadOnlySpan<nint> Held(ReadOnlySpan<nint> lengths) => lengths.IsEmpty ? OneElement : lengths;

    private static Span<T> Own<T>(Tensor<T> tensor) => MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));
}
