using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The negative logarithm of the softmax of the right class, or the cross entropy to given probabilities: PyTorch's <c>nn.CrossEntropyLoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class CrossEntropyLoss : Loss
{
    private static readonly Requirements conditions = new(nameof(CrossEntropyLoss), KnownReduction);

    /// <summary>A loss without weights.</summary>
    /// <param name="ignoreIndex">The class index whose places don't count.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach(Tensor{float}, Tensor{long})"/>.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public CrossEntropyLoss(long ignoreIndex = -100, string reduction = "mean")
        : base(reduction, conditions)
    {
        IgnoreIndex = ignoreIndex;
    }

    /// <summary>The class index whose places don't count.</summary>
    public long IgnoreIndex { get; }

    /// <summary>−log softmax(x)[y], as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.ClassContract)]
    public float Forward(Tensor<float> input, Tensor<long> target) => input.CrossEntropy(target, IgnoreIndex, Reduction);

    /// <summary>−log softmax(x)[y], at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The class indices, 0 to C − 1: (N) or (N, *).</param>
    /// <exception cref="ShapeException">The shapes don't fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is no class.</exception>
    [Shape(LossOperations.ClassEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<long> target) => input.CrossEntropyEach(target, IgnoreIndex);

    /// <summary>−Σ y·log softmax(x) over the classes, as mean or sum over all places.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ, or the reduction is <c>"none"</c>.</exception>
    [Shape(LossOperations.ProbabilityContract)]
    public float Forward(Tensor<float> input, Tensor<float> target) => input.CrossEntropy(target, Reduction);

    /// <summary>−Σ y·log softmax(x) over the classes, at each place: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">The scores: (N, C) or (N, C, *).</param>
    /// <param name="target">The probabilities of the classes, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(LossOperations.ProbabilityEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<float> target) => input.CrossEntropyEach(target);
}
