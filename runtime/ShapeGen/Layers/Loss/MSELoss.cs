using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The squared error: PyTorch's <c>nn.MSELoss</c>.</summary>
[Requires(KnownReduction)]
public sealed class MSELoss : Loss
{
    private static readonly Requirements conditions = new(nameof(MSELoss), KnownReduction);

    /// <summary>A loss without weights.</summary>
    /// <param name="reduction"><c>"mean"</c>, <c>"sum"</c>, or <c>"none"</c> for a loss that is taken by <see cref="ForwardEach"/>.</param>
    /// <exception cref="ShapeException"><paramref name="reduction"/> is another text.</exception>
    public MSELoss(string reduction = "mean")
        : base(reduction, conditions)
    {
    }

    /// <summary>(x − y)², as mean or sum.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ, or the reduction is <c>"none"</c>.</exception>
    [Shape(LossOperations.ElementwiseContract)]
    public float Forward(Tensor<float> input, Tensor<float> target) => input.MseLoss(target, Reduction);

    /// <summary>(x − y)², of each element: PyTorch's reduction <c>"none"</c>.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="target">y, of the same shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    [Shape(LossOperations.ElementwiseEachContract)]
    public Tensor<float> ForwardEach(Tensor<float> input, Tensor<float> target) => input.MseLossEach(target);
}
