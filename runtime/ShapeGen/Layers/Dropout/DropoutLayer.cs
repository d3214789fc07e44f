using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>What the variants of <see cref="Dropout"/> have in common: in evaluation they are the identity.</summary>
public abstract class DropoutLayer : Module, IModule
{
    private protected DropoutLayer(double p)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(p, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1);
        P = p;
    }

    /// <summary>The share that training drops.</summary>
    public double P { get; }

    /// <summary>The input.</summary>
    [Shape(PointwiseOperations.Contract)]
    [View]
    public Tensor<float> Forward(Tensor<float> input) => input;

    /// <inheritdoc/>
    public override string Describe() => $"p={PythonText.Of(P)}, inplace=False";
}
