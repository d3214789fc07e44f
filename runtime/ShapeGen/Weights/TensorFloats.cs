using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace ShapeGen;

/// <summary>The memory of a tensor.</summary>
internal static class TensorFloats
{
    /// <summary>The floats themselves of a tensor that has them without gaps.</summary>
    public static Span<float> OfDense(Tensor<float> tensor) =>
        tensor.IsEmpty ? [] : MemoryMarshal.CreateSpan(ref tensor.GetPinnableReference(), checked((int)tensor.FlattenedLength));

    /// <summary>The floats in order, copied only where the tensor has gaps.</summary>
    public static ReadOnlySpan<float> Of(Tensor<float> tensor) => OfDense(tensor.IsDense || tensor.IsEmpty ? tensor : tensor.ToDenseTensor());
}
