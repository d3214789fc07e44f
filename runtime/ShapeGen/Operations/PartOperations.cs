using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Operations that take tensors apart, under PyTorch's names. The parts share the input's memory.</summary>
public static class PartOperations
{
    internal const string SplitContract = "(*lengths) -> split(lengths, splitSize, dim)";
    internal const string UnbindContract = "(*lengths) -> unbind(lengths, dim)";

    /// <summary>Parts of one size along a dimension; the last one is what is left.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="splitSize">The size of a part, at least 1.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the size below 1.</exception>
    [Shape(SplitContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Part))]
    public static Tensor<float>[] Split(this Tensor<float> input, nint splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <summary>Parts of given sizes along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="splitSize">The sizes of the parts, which add up to the dimension's.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range, or the sizes don't add up to its.</exception>
    [Shape(SplitContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Part))]
    public static Tensor<float>[] Split(this Tensor<float> input, ReadOnlySpan<nint> splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <summary>The slices along a dimension, which they have no longer.</summary>
    /// <param name="input">A tensor of rank 2 at least.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(UnbindContract)]
    [Kernel(typeof(ListKernel), nameof(ListKernel.Slice))]
    public static Tensor<float>[] Unbind(this Tensor<float> input, int dim = 0) => Parting.Unbind(input, dim);

    /// <inheritdoc cref="Split(Tensor{float}, nint, int)"/>
    [Shape(SplitContract)]
    public static Tensor<long>[] Split(this Tensor<long> input, nint splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Split(Tensor{float}, ReadOnlySpan{nint}, int)"/>
    [Shape(SplitContract)]
    public static Tensor<long>[] Split(this Tensor<long> input, ReadOnlySpan<nint> splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Unbind(Tensor{float}, int)"/>
    [Shape(UnbindContract)]
    public static Tensor<long>[] Unbind(this Tensor<long> input, int dim = 0) => Parting.Unbind(input, dim);

    /// <inheritdoc cref="Split(Tensor{float}, nint, int)"/>
    [Shape(SplitContract)]
    public static Tensor<int>[] Split(this Tensor<int> input, nint splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Split(Tensor{float}, ReadOnlySpan{nint}, int)"/>
    [Shape(SplitContract)]
    public static Tensor<int>[] Split(this Tensor<int> input, ReadOnlySpan<nint> splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Unbind(Tensor{float}, int)"/>
    [Shape(UnbindContract)]
    public static Tensor<int>[] Unbind(this Tensor<int> input, int dim = 0) => Parting.Unbind(input, dim);

    /// <inheritdoc cref="Split(Tensor{float}, nint, int)"/>
    [Shape(SplitContract)]
    public static Tensor<bool>[] Split(this Tensor<bool> input, nint splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Split(Tensor{float}, ReadOnlySpan{nint}, int)"/>
    [Shape(SplitContract)]
    public static Tensor<bool>[] Split(this Tensor<bool> input, ReadOnlySpan<nint> splitSize, int dim = 0) => Parting.Split(input, splitSize, dim);

    /// <inheritdoc cref="Unbind(Tensor{float}, int)"/>
    [Shape(UnbindContract)]
    public static Tensor<bool>[] Unbind(this Tensor<bool> input, int dim = 0) => Parting.Unbind(input, dim);
}
