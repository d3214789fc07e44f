using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The softmax's relatives, under PyTorch's names; <see cref="ReductionOperations.Softmax"/> itself is among the reductions.</summary>
public static class SoftmaxOperations
{
    private static readonly ContractCheck logSoftmax = new("LogSoftmax", ReductionOperations.SoftmaxContract, "input");
    private static readonly ContractCheck softmin = new("Softmin", ReductionOperations.SoftmaxContract, "input");

    /// <summary>x − log Σ exp x along a dimension, in the input's shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension of the sum; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.SoftmaxContract)]
    [Kernel(typeof(SoftmaxKernel), nameof(SoftmaxKernel.ApplyLog), InPlace = true)]
    public static Tensor<float> LogSoftmax(this Tensor<float> input, int dim)
    {
        using var call = logSoftmax.Apply(new Arguments { dim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        SoftmaxKernel.ApplyLog(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }

    /// <summary>exp(−x) / Σ exp(−x) along a dimension, in the input's shape.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="dim">The dimension along which the results sum to 1; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">The dimension is out of range.</exception>
    [Shape(ReductionOperations.SoftmaxContract)]
    [Kernel(typeof(SoftminKernel), nameof(SoftminKernel.Run), InPlace = true)]
    public static Tensor<float> Softmin(this Tensor<float> input, int dim)
    {
        using var call = softmin.Apply(new Arguments { dim }, input);
        var output = Dense.New<float>(call.Lengths(0));
        SoftminKernel.Run(Dense.Read(input), Dense.Of(output), input.Lengths, dim);
        return output;
    }
}
