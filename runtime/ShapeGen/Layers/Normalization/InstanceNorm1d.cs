using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// Normalises each channel of each image over one dimension by its own mean and variance: PyTorch's <c>nn.InstanceNorm1d</c> (Ulyanov, Vedaldi
/// and Lempitsky 2016).
/// </summary>
[Requires(SizeOfFeatures)]
[Weight("weight", "(numFeatures,)", When = "affine")]
[Weight("bias", "(numFeatures,)", When = "affine")]
[Weight("running_mean", "(numFeatures,)", When = "trackRunningStats", IsBuffer = true)]
[Weight("running_var", "(numFeatures,)", When = "trackRunningStats", IsBuffer = true)]
[Weight("num_batches_tracked", "(1,)", When = "trackRunningStats", IsBuffer = true)]
public sealed class InstanceNorm1d : FeatureNormLayer, IModule
{
    internal const string Contract =
        "(N?, " + Channels + ", L) -> (N?, " + Channels + ", L), trackRunningStats or L != 1";

    private const string SizeOfFeatures = "numFeatures >= 0";
    private static readonly ContractCheck unbound = new("InstanceNorm1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(InstanceNorm1d), SizeOfFeatures);
    private readonly ContractCheck check;

    /// <summary>A layer that changes nothing but the scale at first: weight 1, bias 0, running mean 0, running variance 1.</summary>
    /// <param name="numFeatures">The channels of the input.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="momentum">The share of a new batch in the running statistics in training; null for their plain mean.</param>
    /// <param name="affine">Whether each channel has a weight and a bias.</param>
    /// <param name="trackRunningStats">Whether there are running statistics, by which is then normalised.</param>
    /// <exception cref="ShapeException">The number of channels is negative.</exception>
    public InstanceNorm1d(int numFeatures, double eps = 1e-5, double? momentum = 0.1, bool affine = false, bool trackRunningStats = false)
        : base(numFeatures, eps, momentum, affine, trackRunningStats, conditions) =>
        check = unbound.Bind(Arguments);

    /// <summary>
    /// (N?, numFeatures, L) to the same: (x − mean) / √(variance + eps) · weight + bias, by the mean and the variance of each channel of each
    /// image, or by the running ones where they are tracked.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank; other channels (without weights and running statistics any number will do, as in PyTorch); one value a
    /// channel.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(InstanceNorm1dKernel), nameof(InstanceNorm1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        InstanceNorm1dKernel.Run(
            this, Dense.Read(input), Dense.Of(output), call.Size("N"), (int)input.Lengths[input.Rank - 2], call.Size("L"), default);
        return output;
    }
}
