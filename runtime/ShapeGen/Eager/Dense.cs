using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ShapeGen.Execution;

namespace ShapeGen;

/// <summary>The elements of a tensor one behind the other.</summary>
internal static class Dense
{
    /// <summary>The elements in order: the tensor's own memory if it is dense, otherwise a copy.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="name">What an error calls it.</param>
    /// <exception cref="ArgumentNullException">There is no tensor.</exception>
    /// <exception cref="OverflowException">No array holds its elements.</exception>
    public static ReadOnlySpan<T> Read<T>(Tensor<T> tensor, [CallerArgumentExpression(nameof(tensor))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(tensor, name);
        if (tensor.IsDense || tensor.FlattenedLength == 0)
            return Of(tensor);
        TensorMemory.CheckLength(tensor.Lengths);
        var copy = new T[tensor.FlattenedLength];
        tensor.FlattenTo(copy);
        return copy;
    }

    /// <inheritdoc cref="Read{T}(Tensor{T}, string)"/>
    /// <returns>Nothing for a tensor that is left out.</returns>
    public static ReadOnlySpan<T> ReadOptional<T>(Tensor<T>? tensor) => tensor is null ? [] : Read(tensor);

    /// <summary>The memory of a tensor that is known to be dense.</summary>
    public static Span<T> Of<T>(Tensor<T> tensor) => tensor.FlattenedLength == 0
        ? []
        : MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));

    /// <summary>The memory of a tensor that is known to be dense; nothing for one that is left out.</summary>
    public static Span<T> OfOptional<T>(Tensor<T>? tensor) => tensor is null ? [] : Of(tensor);

    /// <summary>A new tensor whose elements are still to be written.</summary>
    public static Tensor<T> New<T>(ReadOnlySpan<nint> lengths) => TensorMemory.Create<T>(lengths);
}
