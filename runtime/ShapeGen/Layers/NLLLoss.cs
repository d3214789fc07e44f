using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The negative logarithm of the right class's probability, given all logarithms: PyTorch's <c>nn.NLLLoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class NLLLoss : Loss
{
    private static readonly Requirements conditions = new(nameof(NLLLoss), KnownReduction);

    /// <summary>A loss without weights.</summary>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach(Tensor{float}, Tensor{long})"/>.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public NLLLoss(long ignoreIndex = -100, string reduction = "mean")
        : base(reduction, conditions)
    {
        IgnoreIndex = ignoreIndex;
    }

    /// <summary>The class index whose places don't count.</summary>
    public long IgnoreIndex { get; }

    /// <summary>−x[y], as mean or sum over all places.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.ClassContract)]
    public float Forward(Tensor<float> input, Tensor<long> target) => input.NllLoss(target, IgnoreIndex, Reduction);

    /// <summary>−x[y], at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.ClassEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<long> target) => input.NllLossEach(target, IgnoreIndex);
}
