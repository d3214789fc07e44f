using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Sums, means and maxima over dimensions, under PyTorch's names.</summary>
public static class ReductionOperations
{
    internal const string ReduceContract = "(*lengths) -> reduce(lengths, dim, keepdim)";
    internal const string FullContract = "(*lengths) -> ()";
    internal const string SoftmaxContract = "(*lengths) -> (*lengths), axis = dimension(lengths, dim)";

    /// <summary>The sum of all elements.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(FullContract)]
    public static float Sum(this Tensor<float> input) => throw new NotSupportedException();

    /// <summary>The sums along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Reduction), nameof(Reduction.Sum))]
    public static Tensor<float> Sum(this Tensor<float> input, int dim, bool keepdim = false) => throw new NotSupportedException();

    /// <summary>The mean of all elements; NaN for a tensor without any.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(FullContract)]
    public static float Mean(this Tensor<float> input) => throw new NotSupportedException();

    /// <summary>The means along a dimension; NaN where its size is 0.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Reduction), nameof(Reduction.Mean))]
    public static Tensor<float> Mean(this Tensor<float> input, int dim, bool keepdim = false) => throw new NotSupportedException();

    /// <summary>The place of the greatest element in order; the first of equals; a NaN counts as the greatest.</summary>
    /// <param name="input">A tensor of any rank, with one element at least.</param>
    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    [Shape(FullContract)]
    public static long Argmax(this Tensor<float> input) => throw new NotSupportedException();

    /// <summary>The place of the greatest element along a dimension; the first of equals; a NaN counts as the greatest.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension, of size 1 at least; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReduceContract)]
    public static Tensor<long> Argmax(this Tensor<float> input, int dim, bool keepdim = false) => throw new NotSupportedException();

    /// <summary>exp x / Σ exp x along a dimension, in the input's shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension along which the results sum to 1; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(SoftmaxContract)]
    [Kernel(typeof(Softmax), nameof(Kernels.Softmax.Apply), InPlace = true)]
    public static Tensor<float> Softmax(this Tensor<float> input, int dim) => throw new NotSupportedException();
}
