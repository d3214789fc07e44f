using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// What the layers that normalise channel by channel have in common: <see cref="BatchNorm1d"/> to <see cref="BatchNorm3d"/> and
/// <see cref="InstanceNorm1d"/> to <see cref="InstanceNorm3d"/>.
/// </summary>
public abstract class FeatureNormLayer : Module
{
    /// <summary>Without weights and running statistics any number of channels will do, as in PyTorch.</summary>
    private protected const string Channels = "affine or trackRunningStats ? numFeatures : C";

    private protected FeatureNormLayer(int numFeatures, double eps, double? momentum, bool affine, bool trackRunningStats, Requirements requirements)
        : base(new Arguments { numFeatures, eps, momentum, affine, trackRunningStats }, requirements)
    {
        (NumFeatures, Eps, Momentum) = (numFeatures, eps, momentum);
        if (affine)
        {
            Weight = Filled.Ones([numFeatures]);
            Bias = Filled.Zeros([numFeatures]);
        }

        if (trackRunningStats)
        {
            RunningMean = Filled.Zeros([numFeatures]);
            RunningVar = Filled.Ones([numFeatures]);
            NumBatchesTracked = Filled.Zeros([1]);
        }
    }

    /// <summary>The channels of the input.</summary>
    public int NumFeatures { get; }

    /// <summary>What is added to the variance.</summary>
    public double Eps { get; }

    /// <summary>The share of a new batch in the running statistics in training; null for their plain mean.</summary>
    public double? Momentum { get; }

    /// <summary>The factor of each channel, 1 at first: (numFeatures); null without <c>affine</c>.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>What is added to each channel, 0 at first: (numFeatures); null without <c>affine</c>.</summary>
    public Tensor<float>? Bias { get; }

    /// <summary>The mean of each channel over all training, 0 at first: (numFeatures); null without <c>trackRunningStats</c>.</summary>
    public Tensor<float>? RunningMean { get; }

    /// <summary>The variance of each channel over all training, 1 at first: (numFeatures); null without <c>trackRunningStats</c>.</summary>
    public Tensor<float>? RunningVar { get; }

    /// <summary>
    /// The number of batches that the statistics come from: (1), which PyTorch keeps without dimensions; null without <c>trackRunningStats</c>.
    /// </summary>
    public Tensor<float>? NumBatchesTracked { get; }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
        visitor.Buffer("running_mean", RunningMean);
        visitor.Buffer("running_var", RunningVar);
        visitor.Buffer("num_batches_tracked", NumBatchesTracked);
    }

    /// <inheritdoc/>
    public override string Describe() =>
        $"{NumFeatures}, eps={PythonText.Of(Eps)}, momentum={PythonText.Of(Momentum)}, "
        + $"affine={Weight is not null}, track_running_stats={RunningMean is not null}";

    /// <summary>By the running statistics where there are any, otherwise by those of the batch.</summary>
    internal void NormaliseBatch(ReadOnlySpan<float> input, Span<float> output, in ChannelSizes sizes, Activation activation)
    {
        if (RunningMean is null)
            Normalisation.ByBatch(input, Dense.OfOptional(Weight), Dense.OfOptional(Bias), output, sizes, Eps);
        else
            NormaliseByStatistics(input, output, sizes);
        Pointwise.Apply(output[..sizes.Count], activation);
    }

    /// <summary>By the running statistics where there are any, otherwise by those of each channel of each image.</summary>
    internal void NormaliseInstances(ReadOnlySpan<float> input, Span<float> output, in ChannelSizes sizes, Activation activation)
    {
        if (RunningMean is null)
            Normalisation.ByGroup(input, Dense.OfOptional(Weight), Dense.OfOptional(Bias), output, sizes, Math.Max(1, sizes.Channels), Eps);
        else
            NormaliseByStatistics(input, output, sizes);
        Pointwise.Apply(output[..sizes.Count], activation);
    }

    /// <summary>What a channel is multiplied by, and what is then added, by the running statistics.</summary>
    internal (float Scale, float Shift) ScaleAndShift(int channel)
    {
        var scale = Normalisation.InverseDeviation(Dense.Of(RunningVar!)[channel], Eps) * (Weight is null ? 1 : Dense.Of(Weight)[channel]);
        return (scale, (-scale * Dense.Of(RunningMean!)[channel]) + (Bias is null ? 0 : Dense.Of(Bias)[channel]));
    }

    private void NormaliseByStatistics(ReadOnlySpan<float> input, Span<float> output, in ChannelSizes sizes) =>
        Normalisation.ByStatistics(
            input, Dense.OfOptional(RunningMean), Dense.OfOptional(RunningVar), Dense.OfOptional(Weight), Dense.OfOptional(Bias), output, sizes, Eps);
}
