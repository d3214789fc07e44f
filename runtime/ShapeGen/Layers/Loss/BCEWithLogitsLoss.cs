using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The cross entropy of a sigmoid and labels from 0 to 1, in one stable formula: PyTorch's <c>nn.BCEWithLogitsLoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class BCEWithLogitsLoss : Loss
{
    private static readonly Requirements conditions = new(nameof(BCEWithLogitsLoss), KnownReduction);

    /// <summary>A loss of labels from 0 to 1.</summary>
    /// <param name="weight">The weight of each element, broadcast to the input's shape; 1 where left out.</param>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach"/>.</param>
    /// <param name="posWeight">The weight of the labels of 1, broadcast to the input's shape; 1 where left out.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public BCEWithLogitsLoss(Tensor<float>? weight = null, string reduction = "mean", Tensor<float>? posWeight = null)
        : base(reduction, conditions)
    {
        Weight = weight;
        PosWeight = posWeight;
    }

    /// <summary>The weight of each element; null where all are 1.</summary>
    public Tensor<float>? Weight { get; }

    /// <summary>The weight of the labels of 1; null where it is 1.</summary>
    public Tensor<float>? PosWeight { get; }

    /// <summary>−(y·log σ(x) + (1 − y)·log(1 − σ(x))) = max(x, 0) − x·y + log(1 + exp(−|x|)), as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ, or the reduction is <c>"none"</c>.</exception>
    [Shape(LossOperations.ElementwiseContract)]
    public float Forward(Tensor<float> input, Tensor<float> target) => input.BinaryCrossEntropyWithLogits(target, Weight, Reduction, PosWeight);

    /// <summary>−(y·log σ(x) + (1 − y)·log(1 − σ(x))) = max(x, 0) − x·y + log(1 + exp(−|x|)), of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, from 0 to 1, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(LossOperations.ElementwiseEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<float> target) => input.BinaryCrossEntropyWithLogitsEach(target, Weight, PosWeight);

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Buffer("weight", Weight);
        visitor.Buffer("pos_weight", PosWeight);
    }
}
