using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// Normalises each channel of batches over one dimension by the running mean and variance: PyTorch's <c>nn.BatchNorm1d</c> (Ioffe and Szegedy
/// 2015).
/// </summary>
[Requires(SizeOfFeatures)]
[Weight("weight", "(numFeatures,)", When = "affine")]
[Weight("bias", "(numFeatures,)", When = "affine")]
[Weight("running_mean", "(numFeatures,)", When = "trackRunningStats", IsBuffer = true)]
[Weight("running_var", "(numFeatures,)", When = "trackRunningStats", IsBuffer = true)]
[Weight("num_batches_tracked", "(1,)", When = "trackRunningStats", IsBuffer = true)]
public sealed class BatchNorm1d : FeatureNormLayer, IModule
{
    internal const string Contract =
        "(N, " + Channels + ", L?) -> (N, " + Channels + ", L?), trackRunningStats or N*L != 1";

    private const string SizeOfFeatures = "numFeatures >= 0";
    private static readonly ContractCheck unbound = new("BatchNorm1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(BatchNorm1d), SizeOfFeatures);
    private readonly ContractCheck check;

    /// <summary>A layer that changes nothing but the scale at first: weight 1, bias 0, running mean 0, running variance 1.</summary>
    /// <param name="numFeatures">The channels of the input.</param>
    /// <param name="eps">What is added to the variance.</param>
    /// <param name="momentum">The share of a new batch in the running statistics in training; null for their plain mean.</param>
    /// <param name="affine">Whether each channel has a weight and a bias.</param>
    /// <param name="trackRunningStats">Whether there are running statistics, by which is then normalised.</param>
    /// <exception cref="ShapeException">The number of channels is negative.</exception>
    public BatchNorm1d(int numFeatures, double eps = 1e-5, double? momentum = 0.1, bool affine = true, bool trackRunningStats = true)
        : base(numFeatures, eps, momentum, affine, trackRunningStats, conditions) =>
        check = unbound.Bind(Arguments);

    /// <summary>
    /// (N, numFeatures, L?) to the same: (x − running mean) / √(running variance + eps) · weight + bias. Without running statistics, those of
    /// the batch are taken.
    /// </summary>
    /// <exception cref="ShapeException">
    /// The input has another rank; other channels (without weights and running statistics any number will do, as in PyTorch); without
    /// running statistics: it has one value a channel.
    /// </exception>
    [Shape(Contract)]
    [Kernel(typeof(BatchNorm1dKernel), nameof(BatchNorm1dKernel.Run))]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        BatchNorm1dKernel.Run(this, Dense.Read(input), Dense.Of(output), call.Size("N"), (int)input.Lengths[1], call.Size("L"), default);
        return output;
    }
}
