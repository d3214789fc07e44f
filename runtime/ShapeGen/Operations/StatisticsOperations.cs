using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Variances, norms, products and running sums along a dimension, under PyTorch's names.</summary>
public static class StatisticsOperations
{
    internal const string CumsumContract = ReductionOperations.SoftmaxContract;
    private static readonly ContractCheck variance = new("Var", ReductionOperations.ReduceContract, "input");
    private static readonly ContractCheck std = new("Std", ReductionOperations.ReduceContract, "input");
    private static readonly ContractCheck prod = new("Prod", ReductionOperations.ReduceContract, "input");
    private static readonly ContractCheck norm = new("Norm", ReductionOperations.ReduceContract, "input");
    private static readonly ContractCheck cumsum = new("Cumsum", CumsumContract, "input");

    /// <summary>The variances, Σ (x − mean)² / (n − correction), along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="correction">What is taken off the number of elements: 1 for a sample, 0 for all there is.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(StatisticsKernel), nameof(StatisticsKernel.Var))]
    public static Tensor<float> Var(this Tensor<float> input, int dim, int correction = 1, bool keepdim = false)
    {
        using var call = variance.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        StatisticsKernel.Var(Dense.Read(input), Dense.Of(output), input.Lengths, dim, correction);
        return output;
    }

    /// <summary>The standard deviations, √(Σ (x − mean)² / (n − correction)), along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="correction">What is taken off the number of elements: 1 for a sample, 0 for all there is.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(StatisticsKernel), nameof(StatisticsKernel.Std))]
    public static Tensor<float> Std(this Tensor<float> input, int dim, int correction = 1, bool keepdim = false)
    {
        using var call = std.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        StatisticsKernel.Std(Dense.Read(input), Dense.Of(output), input.Lengths, dim, correction);
        return output;
    }

    /// <summary>The products along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(StatisticsKernel), nameof(StatisticsKernel.Prod))]
    public static Tensor<float> Prod(this Tensor<float> input, int dim, bool keepdim = false)
    {
        using var call = prod.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        StatisticsKernel.Prod(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>The norms, (Σ |x|^p)^(1/p), along a dimension.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <param name="p">The power: 2 for the length of a vector; infinite for the greatest |x|; 0 for the number of elements that are not 0.</param>
    /// <param name="keepdim">Whether the result keeps the dimension, with size 1.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(StatisticsKernel), nameof(StatisticsKernel.Norm))]
    public static Tensor<float> Norm(this Tensor<float> input, int dim, double p = 2, bool keepdim = false)
    {
        using var call = norm.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        StatisticsKernel.Norm(Dense.Read(input), Dense.Of(output), input.Lengths, dim, (float)p);
        return output;
    }

    /// <summary>At each place of a dimension the sum of all up to it, in the input's shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(CumsumContract)]
    [Kernel(typeof(StatisticsKernel), nameof(StatisticsKernel.Cumsum))]
    public static Tensor<float> Cumsum(this Tensor<float> input, int dim)
    {
        using var call = cumsum.Apply(new Arguments { dim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        StatisticsKernel.Cumsum(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }
}
