using System.Globalization;
using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>
/// Zeroes elements at random in training: PyTorch's <c>nn.Dropout</c>. Layers are in evaluation mode, in which it is the identity.
/// </summary>
public sealed class Dropout : Module, IModule
{
    /// <summary>A layer without weights.</summary>
    /// <param name="p">The share of elements that training zeroes, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not within 0 and 1.</exception>
    public Dropout(double p = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        P = p;
    }

    /// <summary>The share of elements that training zeroes.</summary>
    public double P { get; }

    /// <summary>The input.</summary>
    [Shape(PointwiseOperations.Contract)]
    [View]
    public Tensor<float> Forward(Tensor<float> input) => input;

    /// <inheritdoc/>
    public override string Describe() => string.Create(CultureInfo.InvariantCulture, $"p={P}, inplace=False");
}
