using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The negative logarithm of the softmax of the right class, or the cross entropy to given probabilities: PyTorch's <c>nn.CrossEntropyLoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class CrossEntropyLoss : Loss
{
    private static readonly Requirements conditions = new(nameof(CrossEntropyLoss), KnownReduction);

    /// <summary>A loss over classes.</summary>
    /// <param name="weight">The weight of each class: (C); 1 where left out.</param>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach(Tensor{float}, Tensor{long})"/>.</param>
    /// <param name="labelSmoothing">Which share of the loss, 0 to 1, goes by all classes alike (Szegedy et al. 2015).</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public CrossEntropyLoss(Tensor<float>? weight = null, long ignoreIndex = -100, string reduction = "mean", double labelSmoothing = 0)
        : base(reduction, conditions)
    {
        Weight = weight;
        IgnoreIndex = ignoreIndex;
        LabelSmoothing = labelSmoothing;
    }

    /// <summary>The weight of each class: (C); null where all are 1.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>The class index whose places don't count.</summary>
    public long IgnoreIndex { get; }

    /// <summary>Which share of the loss goes by all classes alike.</summary>
    public double LabelSmoothing { get; }

    /// <summary>−log softmax(x)[y], as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.LayerContract)]
    public float Forward(Tensor<float> input, Tensor<long> target) => input.CrossEntropy(target, Weight, IgnoreIndex, Reduction, LabelSmoothing);

    /// <summary>−log softmax(x)[y], at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.LayerEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<long> target) => input.CrossEntropyEach(target, Weight, IgnoreIndex, LabelSmoothing);

    /// <summary>−Σ y·log softmax(x) over the classes, as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ, or the reduction is <c>"none"</c>.</exception>
    [Shape(LossOperations.ProbabilityLayerContract)]
    public float Forward(Tensor<float> input, Tensor<float> target) => input.CrossEntropy(target, Weight, Reduction, LabelSmoothing);

    /// <summary>−Σ y·log softmax(x) over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The label smoothing is not from 0 to 1.</exception>
    [Shape(LossOperations.ProbabilityLayerEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<float> target) => input.CrossEntropyEach(target, Weight, LabelSmoothing);

    /// <summary>The loss of one prediction alone.</summary>
    /// <param name="input">The scores: (C).</param>
    /// <param name="target">The class index, 0 to C − 1.</param>
    /// <exception cref="ShapeException">The input has another rank, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The index is no class.</exception>
    [Shape("(C) -> ()")]
    public float Forward(Tensor<float> input, long target) => input.CrossEntropy(target, Weight, IgnoreIndex, Reduction, LabelSmoothing);

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Buffer("weight", Weight);
}
