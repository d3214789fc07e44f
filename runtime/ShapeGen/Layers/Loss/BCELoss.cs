using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The cross entropy of probabilities and labels from 0 to 1: PyTorch's <c>nn.BCELoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class BCELoss : Loss
{
    private static readonly Requirements conditions = new(nameof(BCELoss), KnownReduction);

    /// <summary>A loss of labels from 0 to 1.</summary>
    /// <param name="weight">The weight of each element, broadcast to the input's shape; 1 where left out.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach"/>.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public BCELoss(Tensor<float>? weight = null, string reduction = "mean")
        : base(reduction, conditions)
    {
        Weight = weight;
    }

    /// <summary>The weight of each element; null where all are 1.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>−(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, as mean or sum.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ, or the reduction is <c>"none"</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An input is no probability.</exception>
    [Shape(LossOperations.ElementwiseContract)]
    public float Forward(Tensor<float> input, Tensor<float> target) => input.BinaryCrossEntropy(target, Weight, Reduction);

    /// <summary>−(y·log x + (1 − y)·log(1 − x)), with logarithms of −100 at least, of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, from 0 to 1, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An input is no probability.</exception>
    [Shape(LossOperations.ElementwiseEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<float> target) => input.BinaryCrossEntropyEach(target, Weight);

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Buffer("weight", Weight);
}
