using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Normalisation under PyTorch's names, by weights that are given.</summary>
public static class NormalisationOperations
{
    internal const string LayerNormContract =
        "(*B, *normalizedShape), [(*normalizedShape)], [(*normalizedShape)] -> (*B, *normalizedShape), len(normalizedShape) >= 1";

    internal const string RmsNormContract = "(*B, *normalizedShape), [(*normalizedShape)] -> (*B, *normalizedShape), len(normalizedShape) >= 1";

    internal const string GroupNormContract =
        "(N, C, *S), [(C)], [(C)] -> (N, C, *S), numGroups >= 1, C % numGroups == 0, N*(C//numGroups)*product(S) != 1";

    internal const string BatchNormContract = "(N, C, *S), (C), (C), [(C)], [(C)] -> (N, C, *S)";
    internal const string InstanceNormContract = "(N, C, *S), [(C)], [(C)] -> (N, C, *S), product(S) != 1";

    private static readonly ContractCheck layerNorm = new("LayerNorm", LayerNormContract, "input", "weight", "bias");
    private static readonly ContractCheck rmsNorm = new("RmsNorm", RmsNormContract, "input", "weight");
    private static readonly ContractCheck groupNorm = new("GroupNorm", GroupNormContract, "input", "weight", "bias");
    private static readonly ContractCheck batchNorm = new("BatchNorm", BatchNormContract, "input", "runningMean", "runningVar", "weight", "bias");
    private static readonly ContractCheck instanceNorm = new("InstanceNorm", InstanceNormContract, "input", "weight", "bias");

    /// <summary>(x − mean) / √(variance + eps) · weight + bias over the last dimensions, as <see cref="ShapeGen.LayerNorm"/>.</summary>
    /// <param name="input">(*, normalizedShape…).</param>
    /// <param name="normalizedShape">The sizes of the last dimensions.</param>
    /// <param name="weight">(normalizedShape…); 1 where left out.</param>
    /// <param name="bias">(normalizedShape…); 0 where left out.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ShapeException">The last dimensions of a tensor are not the normalized shape.</exception>
    [Shape(LayerNormContract)]
    [Kernel(typeof(NormalisationKernel), nameof(NormalisationKernel.LayerNorm))]
    public static Tensor<float> LayerNorm(
        this Tensor<float> input, SizeList normalizedShape, Tensor<float>? weight = null, Tensor<float>? bias = null, double eps = 1e-5)
    {
        using var call = layerNorm.Apply(new Arguments { normalizedShape }, input, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        NormalisationKernel.LayerNorm(
            Dense.Read(input), Dense.ReadOptional(weight), Dense.ReadOptional(bias), Dense.Of(output),
            ShapeGen.LayerNorm.Rows(input, normalizedShape), normalizedShape.Product, eps);
        return output;
    }

    /// <summary>x / √(mean of x² + eps) · weight over the last dimensions, as <see cref="RMSNorm"/>.</summary>
    /// <param name="input">(*, normalizedShape…).</param>
    /// <param name="normalizedShape">The sizes of the last dimensions.</param>
    /// <param name="weight">(normalizedShape…); 1 where left out.</param>
    /// <param name="eps">What is added to the mean square; 2⁻²³ where left out.</param>
    /// <exception cref="ShapeException">The last dimensions of a tensor are not the normalized shape.</exception>
    [Shape(RmsNormContract)]
    [Kernel(typeof(NormalisationKernel), nameof(NormalisationKernel.RmsNorm))]
    public static Tensor<float> RmsNorm(
        this Tensor<float> input, SizeList normalizedShape, Tensor<float>? weight = null, double eps = RMSNorm.DefaultEps)
    {
        using var call = rmsNorm.Apply(new Arguments { normalizedShape }, input, weight);
        var output = Dense.New<float>(call.Lengths(0));
        NormalisationKernel.RmsNorm(
            Dense.Read(input), Dense.ReadOptional(weight), Dense.Of(output), ShapeGen.LayerNorm.Rows(input, normalizedShape),
            normalizedShape.Product, eps);
        return output;
    }

    /// <summary>
    /// (x − mean) / √(variance + eps) · weight + bias for each group of channels of each image, as <see cref="ShapeGen.GroupNorm"/>.
    /// </summary>
    /// <param name="input">(N, C, *).</param>
    /// <param name="numGroups">Into how many groups the channels are divided.</param>
    /// <param name="weight">(C); 1 where left out.</param>
    /// <param name="bias">(C); 0 where left out.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ShapeException">The channels are not divisible by the number of groups, or a tensor does not have as many.</exception>
    [Shape(GroupNormContract)]
    [Kernel(typeof(NormalisationKernel), nameof(NormalisationKernel.GroupNorm))]
    public static Tensor<float> GroupNorm(
        this Tensor<float> input, int numGroups, Tensor<float>? weight = null, Tensor<float>? bias = null, double eps = 1e-5)
    {
        using var call = groupNorm.Apply(new Arguments { numGroups }, input, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        NormalisationKernel.GroupNorm(
            Dense.Read(input), Dense.ReadOptional(weight), Dense.ReadOptional(bias), Dense.Of(output),
            call.Size("N"), call.Size("C"), Positions(input), numGroups, eps);
        return output;
    }

    /// <summary>
    /// (x − runningMean) / √(runningVar + eps) · weight + bias, as <see cref="BatchNorm1d"/> to <see cref="BatchNorm3d"/> in evaluation.
    /// </summary>
    /// <param name="input">(N, C, *).</param>
    /// <param name="runningMean">(C).</param>
    /// <param name="runningVar">(C).</param>
    /// <param name="weight">(C); 1 where left out.</param>
    /// <param name="bias">(C); 0 where left out.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ShapeException">A tensor does not have as many channels as the input.</exception>
    [Shape(BatchNormContract)]
    [Kernel(typeof(NormalisationKernel), nameof(NormalisationKernel.BatchNorm))]
    public static Tensor<float> BatchNorm(
        this Tensor<float> input, Tensor<float> runningMean, Tensor<float> runningVar,
        Tensor<float>? weight = null, Tensor<float>? bias = null, double eps = 1e-5)
    {
        using var call = batchNorm.Apply(Arguments.None, input, runningMean, runningVar, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        NormalisationKernel.BatchNorm(
            Dense.Read(input), Dense.Read(runningMean), Dense.Read(runningVar), Dense.ReadOptional(weight), Dense.ReadOptional(bias),
            Dense.Of(output),
            call.Size("N"), call.Size("C"), Positions(input), eps);
        return output;
    }

    /// <summary>
    /// (x − mean) / √(variance + eps) · weight + bias for each channel of each image, as <see cref="InstanceNorm1d"/> to <see
    /// cref="InstanceNorm3d"/>.
    /// </summary>
    /// <param name="input">(N, C, *).</param>
    /// <param name="weight">(C); 1 where left out.</param>
    /// <param name="bias">(C); 0 where left out.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <exception cref="ShapeException">A tensor does not have as many channels as the input, or there is but one value a channel.</exception>
    [Shape(InstanceNormContract)]
    [Kernel(typeof(NormalisationKernel), nameof(NormalisationKernel.InstanceNorm))]
    public static Tensor<float> InstanceNorm(
        this Tensor<float> input, Tensor<float>? weight = null, Tensor<float>? bias = null, double eps = 1e-5)
    {
        using var call = instanceNorm.Apply(Arguments.None, input, weight, bias);
        var output = Dense.New<float>(call.Lengths(0));
        NormalisationKernel.InstanceNorm(
            Dense.Read(input), Dense.ReadOptional(weight), Dense.ReadOptional(bias), Dense.Of(output),
            call.Size("N"), call.Size("C"), Positions(input), eps);
        return output;
    }

    /// <summary>The places of a channel.</summary>
    private static int Positions(Tensor<float> input) => (int)KernelArguments.Product(input.Lengths[2..]);
}
