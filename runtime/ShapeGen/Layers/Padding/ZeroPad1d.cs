using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last dimension with zeros: PyTorch's <c>nn.ZeroPad1d</c>.</summary>
[Requires(InPairs)]
public sealed class ZeroPad1d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> pad(lengths, P), P = " + Pairs1;
    private const string InPairs = "len(padding) == 1 or len(padding) == 2";
    private static readonly ContractCheck unbound = new("ZeroPad1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ZeroPad1d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ZeroPad1d(SizeList padding)
        : base(padding, dimensions: 1, "constant", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Zero))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
