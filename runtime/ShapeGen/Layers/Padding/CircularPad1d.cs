using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last dimension with what lies at the other end: PyTorch's <c>nn.CircularPad1d</c>.</summary>
[Requires(InPairs)]
public sealed class CircularPad1d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> circular(lengths, P), P = " + Pairs1;
    private const string InPairs = "len(padding) == 1 or len(padding) == 2";
    private static readonly ContractCheck unbound = new("CircularPad1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(CircularPad1d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public CircularPad1d(SizeList padding)
        : base(padding, dimensions: 1, "circular", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Circular))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
