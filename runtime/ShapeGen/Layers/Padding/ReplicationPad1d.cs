using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last dimension with what lies at the border: PyTorch's <c>nn.ReplicationPad1d</c>.</summary>
[Requires(InPairs)]
public sealed class ReplicationPad1d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> replicate(lengths, P), P = " + Pairs1;
    private const string InPairs = "len(padding) == 1 or len(padding) == 2";
    private static readonly ContractCheck unbound = new("ReplicationPad1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ReplicationPad1d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ReplicationPad1d(SizeList padding)
        : base(padding, dimensions: 1, "replicate", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Replicate))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
