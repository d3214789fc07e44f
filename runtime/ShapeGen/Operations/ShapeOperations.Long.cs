using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <content>For tensors of <c>long</c>.</content>
public static partial class ShapeOperations
{
    /// <inheritdoc cref="Flatten(Tensor{float}, int, int)"/>
    [Shape(FlattenContract)]
    [View]
    public static Tensor<long> Flatten(this Tensor<long> input, int startDim = 0, int endDim = -1) => Arranging.Flatten(input, startDim, endDim);

    /// <inheritdoc cref="Reshape(Tensor{float}, ReadOnlySpan{nint})"/>
    [Shape(ReshapeContract)]
    [View]
    public static Tensor<long> Reshape(this Tensor<long> input, params ReadOnlySpan<nint> shape) => Arranging.Reshape(input, shape);

    /// <inheritdoc cref="Unsqueeze(Tensor{float}, int)"/>
    [Shape(UnsqueezeContract)]
    [View]
    public static Tensor<long> Unsqueeze(this Tensor<long> input, int dim) => Arranging.Unsqueeze(input, dim);

    /// <inheritdoc cref="Squeeze(Tensor{float}, int)"/>
    [Shape(SqueezeContract)]
    [View]
    public static Tensor<long> Squeeze(this Tensor<long> input, int dim) => Arranging.Squeeze(input, dim);

    /// <inheritdoc cref="Transpose(Tensor{float}, int, int)"/>
    [Shape(TransposeContract)]
    public static Tensor<long> Transpose(this Tensor<long> input, int dim0, int dim1) => Arranging.Transpose(input, dim0, dim1);

    /// <inheritdoc cref="Permute(Tensor{float}, ReadOnlySpan{nint})"/>
    [Shape(PermuteContract)]
    public static Tensor<long> Permute(this Tensor<long> input, params ReadOnlySpan<nint> dims) => Arranging.Permute(input, dims);

    /// <inheritdoc cref="Select(Tensor{float}, int, nint)"/>
    [Shape(SelectContract)]
    [Kernel(typeof(LongCopying), nameof(LongCopying.Select))]
    public static Tensor<long> Select(this Tensor<long> input, int dim, nint index) => Arranging.Select(input, dim, index);

    /// <inheritdoc cref="Narrow(Tensor{float}, int, nint, nint)"/>
    [Shape(NarrowContract)]
    [Kernel(typeof(LongCopying), nameof(LongCopying.Narrow))]
    public static Tensor<long> Narrow(this Tensor<long> input, int dim, nint start, nint length) => Arranging.Narrow(input, dim, start, length);

    /// <inheritdoc cref="Squeeze(Tensor{float})"/>
    [Shape(SqueezeAllContract)]
    [View]
    public static Tensor<long> Squeeze(this Tensor<long> input) => Arranging.Squeeze(input);

    /// <inheritdoc cref="Chunk(Tensor{float}, int, int)"/>
    [Shape(ChunkContract)]
    public static Tensor<long>[] Chunk(this Tensor<long> input, int chunks, int dim = 0) => Arranging.Chunk(input, chunks, dim);

    /// <inheritdoc cref="Cat(IEnumerable{Tensor{float}}, int)"/>
    [Shape(CatContract)]
    public static Tensor<long> Cat(this IEnumerable<Tensor<long>> tensors, int dim = 0) => Arranging.Cat(tensors, dim);

    /// <inheritdoc cref="Stack(IEnumerable{Tensor{float}}, int)"/>
    [Shape(StackContract)]
    public static Tensor<long> Stack(this IEnumerable<Tensor<long>> tensors, int dim = 0) => Arranging.Stack(tensors, dim);
}
