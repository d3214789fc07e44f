using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The negative logarithm of the right class's probability, given all logarithms: PyTorch's <c>nn.NLLLoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class NLLLoss : Loss
{
    private static readonly Requirements conditions = new(nameof(NLLLoss), KnownReduction);

    /// <summary>A loss over classes.</summary>
    /// <param name="weight">The weight of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach(Tensor{float}, Tensor{long})"/>.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public NLLLoss(Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean")
        : base(reduction, conditions)
    {
        Weight = weight;
        IgnoreIndex = ignoreIndex;
    }

    /// <summary>The weight of each class: (C); null where all are 1.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>The class index whose places don't count.</summary>
    public long IgnoreIndex { get; }

    /// <summary>−x[y], as mean or sum over all places.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.LayerContract)]
    public float Forward(Tensor<float> input, Tensor<long> target) => input.NllLoss(target, Weight, IgnoreIndex, Reduction);

    /// <summary>−x[y], at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The logarithms of probabilities: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.LayerEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<long> target) => input.NllLossEach(target, Weight, IgnoreIndex);

    /// <summary>The loss of one prediction alone.</summary>
    /// <param name="input">The logarithms of probabilities: (C).</param>
    /// <param name="target">The class index, 0 to C − 1.</param>
    /// <exception cref="ShapeException">The input has another rank, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class.</exception>
    [Shape("(C) -> ()")]
    public float Forward(Tensor<float> input, long target) => input.NllLoss(target, Weight, IgnoreIndex, Reduction);

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Buffer("weight", Weight);
}
