using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The elements of a tensor one behind the other.</summary>
internal static class Dense
{
    /// <summary>The memory of a tensor that is dense.</summary>
    public static Span<T> Of<T>(Tensor<T> tensor) =>
        tensor.FlattenedLength == 0 ? [] : System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));

    /// <summary>The memory of a dense tensor, or none.</summary>
    public static Span<float> OfOptional(Tensor<float>? tensor) => tensor is null ? [] : Of(tensor);
}
