using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Makes a range of dimensions one: PyTorch's <c>nn.Flatten</c>.</summary>
/// <param name="startDim">The first of them, from 0, or from -1 backwards.</param>
/// <param name="endDim">The last of them, likewise.</param>
public sealed class Flatten(int startDim = 1, int endDim = -1) : Module, IModule
{
    /// <summary>The first dimension of the range.</summary>
    public int StartDim { get; } = startDim;

    /// <summary>The last dimension of the range.</summary>
    public int EndDim { get; } = endDim;

    /// <summary>The same elements in order, with the range's sizes multiplied.</summary>
    /// <exception cref="ShapeException">A dimension is out of range, or the last comes before the first.</exception>
    [Shape(ShapeOperations.FlattenContract)]
    [View]
    public Tensor<float> Forward(Tensor<float> input) => input.Flatten(StartDim, EndDim);

    /// <inheritdoc/>
    public override string Describe() => $"start_dim={StartDim}, end_dim={EndDim}";
}
