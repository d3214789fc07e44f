using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Sums and means over several dimensions at once, under PyTorch's names: <c>x.Mean([2, 3])</c>.</summary>
public static class ReductionOverDimensions
{
    private static readonly ContractCheck sum = new("Sum", ReductionOperations.ReduceContract, "input");
    private static readonly ContractCheck mean = new("Mean", ReductionOperations.ReduceContract, "input");

    /// <summary>The sums over several dimensions.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimensions, at least one; negative ones count from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimensions, with size 1.</param>
    /// <exception cref="ShapeException">A dimension is out of range or named twice.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(ReductionOverDimensionsKernel), nameof(ReductionOverDimensionsKernel.Sum))]
    public static Tensor<float> Sum(this Tensor<float> input, ReadOnlySpan<nint> dim, bool keepdim = false)
    {
        using var call = sum.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        ReductionOverDimensionsKernel.Sum(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>The means over several dimensions; NaN where one has no places.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimensions, at least one; negative ones count from the end.</param>
    /// <param name="keepdim">Whether the result keeps the dimensions, with size 1.</param>
    /// <exception cref="ShapeException">A dimension is out of range or named twice.</exception>
    [Shape(ReductionOperations.ReduceContract)]
    [Kernel(typeof(ReductionOverDimensionsKernel), nameof(ReductionOverDimensionsKernel.Mean))]
    public static Tensor<float> Mean(this Tensor<float> input, ReadOnlySpan<nint> dim, bool keepdim = false)
    {
        using var call = mean.Apply(new Arguments { dim, keepdim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        ReductionOverDimensionsKernel.Mean(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }
}
