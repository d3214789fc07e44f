using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The shape operations for any element type.</summary>
internal static class Arranging
{
    public static Tensor<T> Flatten<T>(Tensor<T> input, int startDim, int endDim) => throw new NotSupportedException();

    public static Tensor<T> Reshape<T>(Tensor<T> input, ReadOnlySpan<nint> shape) => throw new NotSupportedException();

    public static Tensor<T> Unsqueeze<T>(Tensor<T> input, int dim) => throw new NotSupportedException();

    public static Tensor<T> Squeeze<T>(Tensor<T> input, int dim) => throw new NotSupportedException();

    public static Tensor<T> Squeeze<T>(Tensor<T> input) => throw new NotSupportedException();

    public static Tensor<T> Transpose<T>(Tensor<T> input, int dim0, int dim1) => throw new NotSupportedException();

    public static Tensor<T> Permute<T>(Tensor<T> input, ReadOnlySpan<nint> dims) => throw new NotSupportedException();

    public static Tensor<T> Select<T>(Tensor<T> input, int dim, nint index) => throw new NotSupportedException();

    public static Tensor<T> Narrow<T>(Tensor<T> input, int dim, nint start, nint length) => throw new NotSupportedException();

    public static IReadOnlyList<Tensor<T>> Chunk<T>(Tensor<T> input, int chunks, int dim) => throw new NotSupportedException();

    public static Tensor<T> Cat<T>(IEnumerable<Tensor<T>> tensors, int dim) => throw new NotSupportedException();

    public static Tensor<T> Stack<T>(IEnumerable<Tensor<T>> tensors, int dim) => throw new NotSupportedException();
}
