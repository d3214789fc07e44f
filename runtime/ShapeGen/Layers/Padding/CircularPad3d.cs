using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last three dimensions with what lies at the other end: PyTorch's <c>nn.CircularPad3d</c>.</summary>
[Requires(InPairs)]
public sealed class CircularPad3d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> circular(lengths, P), P = " + Pairs3;
    private const string InPairs = "len(padding) == 1 or len(padding) == 6";
    private static readonly ContractCheck unbound = new("CircularPad3d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(CircularPad3d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom, front, back); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public CircularPad3d(SizeList padding)
        : base(padding, dimensions: 3, "circular", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Circular))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
