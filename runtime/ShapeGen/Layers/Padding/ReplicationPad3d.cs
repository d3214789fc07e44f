using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last three dimensions with what lies at the border: PyTorch's <c>nn.ReplicationPad3d</c>.</summary>
[Requires(InPairs)]
public sealed class ReplicationPad3d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> replicate(lengths, P), P = " + Pairs3;
    private const string InPairs = "len(padding) == 1 or len(padding) == 6";
    private static readonly ContractCheck unbound = new("ReplicationPad3d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ReplicationPad3d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom, front, back); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ReplicationPad3d(SizeList padding)
        : base(padding, dimensions: 3, "replicate", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Replicate))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
