using System.Numerics.Tensors;

namespace ShapeGen;

/// <content>For tensors of <c>bool</c>.</content>
public static partial class ShapeOperations
{
    /// <inheritdoc cref="Flatten(Tensor{float}, int, int)"/>
    [Shape(FlattenContract)]
    [View]
    public static Tensor<bool> Flatten(this Tensor<bool> input, int startDim = 0, int endDim = -1) => Arranging.Flatten(input, startDim, endDim);

    /// <inheritdoc cref="Reshape(Tensor{float}, ReadOnlySpan{nint})"/>
    [Shape(ReshapeContract)]
    [View]
    public static Tensor<bool> Reshape(this Tensor<bool> input, params ReadOnlySpan<nint> shape) => Arranging.Reshape(input, shape);

    /// <inheritdoc cref="Unsqueeze(Tensor{float}, int)"/>
    [Shape(UnsqueezeContract)]
    [View]
    public static Tensor<bool> Unsqueeze(this Tensor<bool> input, int dim) => Arranging.Unsqueeze(input, dim);

    /// <inheritdoc cref="Squeeze(Tensor{float}, int)"/>
    [Shape(SqueezeContract)]
    [View]
    public static Tensor<bool> Squeeze(this Tensor<bool> input, int dim) => Arranging.Squeeze(input, dim);

    /// <inheritdoc cref="Transpose(Tensor{float}, int, int)"/>
    [Shape(TransposeContract)]
    public static Tensor<bool> Transpose(this Tensor<bool> input, int dim0, int dim1) => Arranging.Transpose(input, dim0, dim1);

    /// <inheritdoc cref="Permute(Tensor{float}, ReadOnlySpan{nint})"/>
    [Shape(PermuteContract)]
    public static Tensor<bool> Permute(this Tensor<bool> input, params ReadOnlySpan<nint> dims) => Arranging.Permute(input, dims);

    /// <inheritdoc cref="Select(Tensor{float}, int, nint)"/>
    [Shape(SelectContract)]
    public static Tensor<bool> Select(this Tensor<bool> input, int dim, nint index) => Arranging.Select(input, dim, index);

    /// <inheritdoc cref="Narrow(Tensor{float}, int, nint, nint)"/>
    [Shape(NarrowContract)]
    public static Tensor<bool> Narrow(this Tensor<bool> input, int dim, nint start, nint length) => Arranging.Narrow(input, dim, start, length);

    /// <inheritdoc cref="Squeeze(Tensor{float})"/>
    [Shape(SqueezeAllContract)]
    [View]
    public static Tensor<bool> Squeeze(this Tensor<bool> input) => Arranging.Squeeze(input);

    /// <inheritdoc cref="Chunk(Tensor{float}, int, int)"/>
    [Shape(ChunkContract)]
    public static Tensor<bool>[] Chunk(this Tensor<bool> input, int chunks, int dim = 0) => Arranging.Chunk(input, chunks, dim);

    /// <inheritdoc cref="Cat(IEnumerable{Tensor{float}}, int)"/>
    [Shape(CatContract)]
    public static Tensor<bool> Cat(this IEnumerable<Tensor<bool>> tensors, int dim = 0) => Arranging.Cat(tensors, dim);

    /// <inheritdoc cref="Stack(IEnumerable{Tensor{float}}, int)"/>
    [Shape(StackContract)]
    public static Tensor<bool> Stack(this IEnumerable<Tensor<bool>> tensors, int dim = 0) => Arranging.Stack(tensors, dim);
}
