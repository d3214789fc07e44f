using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last three dimensions with zeros: PyTorch's <c>nn.ZeroPad3d</c>.</summary>
[Requires(InPairs)]
public sealed class ZeroPad3d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> pad(lengths, P), P = " + Pairs3;
    private const string InPairs = "len(padding) == 1 or len(padding) == 6";
    private static readonly ContractCheck unbound = new("ZeroPad3d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ZeroPad3d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom, front, back); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ZeroPad3d(SizeList padding)
        : base(padding, dimensions: 3, "constant", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Zero))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
