using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Sums, means and maxima over dimensions, under PyTorch's names.</summary>
public static class ReductionOperations
{
    internal const string FullContract = "(*lengths) -> ()";
    internal const string ReduceContract = "(*lengths) -> reduce(lengths, dim, keepdim)";
    internal const string SoftmaxContract = "(*lengths) -> (*lengths), -rank(lengths) <= dim, dim < rank(lengths)";
    private static readonly ContractCheck sum = new("Sum", ReduceContract, "input");
    private static readonly ContractCheck mean = new("Mean", ReduceContract, "input");
    private static readonly ContractCheck argmax = new("Argmax", ReduceContract, "input");
    private static readonly ContractCheck softmax = new("Softmax", SoftmaxContract, "input");

    /// <summary>The sum of all elements.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(FullContract)]
    [Kernel(typeof(NumberKernel), nameof(NumberKernel.Sum))]
    public static float Sum(this Tensor<float> input) => Reduction.SumOf(Dense.Read(input));

    /// <summary>The sums along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Reduction), nameof(Reduction.Sum))]
    public static Tensor<float> Sum(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = sum.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        Reduction.Sum(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>The mean of all elements; NaN for a tensor without any.</summary>
    /// <param name="input">A tensor of any rank.</param>
    [Shape(FullContract)]
    [Kernel(typeof(NumberKernel), nameof(NumberKernel.Mean))]
    public static float Mean(this Tensor<float> input) => input.Sum() / input.FlattenedLength;

    /// <summary>The means along a dimension; NaN where its size is 0.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Reduction), nameof(Reduction.Mean))]
    public static Tensor<float> Mean(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = mean.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        Reduction.Mean(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>The place of the greatest element in order; the first of equals; a NaN counts as the greatest.</summary>
    /// <param name="input">A tensor of any rank, with one element at least.</param>
    /// <exception cref="ArgumentException">The tensor has no elements.</exception>
    [Shape(FullContract)]
    public static long Argmax(this Tensor<float> input)
    {
        var elements = Dense.Read(input);
        return elements.IsEmpty
            ? throw new ArgumentException("A tensor without elements has no greatest.", nameof(input))
            : Places.FirstGreatest(elements, 1, elements.Length);
    }

    /// <summary>The place of the greatest element along a dimension; the first of equals; a NaN counts as the greatest.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension, of size 1 at least; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    /// <exception cref="ArgumentException">The dimension has no places.</exception>
    [Shape(ReduceContract)]
    [Kernel(typeof(Places), nameof(Places.Argmax))]
    public static Tensor<long> Argmax(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = argmax.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<long>(call.Lengths(0));
        Places.Argmax(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>exp x / Σ exp x along a dimension, in the input's shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension along which the results sum to 1; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(SoftmaxContract)]
    [Kernel(typeof(SoftmaxKernel), nameof(SoftmaxKernel.Apply), InPlace = true)]
    public static Tensor<float> Softmax(this Tensor<float> input, int dim)
    {
        using var call = softmax.Apply(new Arguments { dim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        SoftmaxKernel.Apply(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }
}
