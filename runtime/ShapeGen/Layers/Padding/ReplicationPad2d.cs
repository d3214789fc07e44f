using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last two dimensions with what lies at the border: PyTorch's <c>nn.ReplicationPad2d</c>.</summary>
[Requires(InPairs)]
public sealed class ReplicationPad2d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> replicate(lengths, P), P = " + Pairs2;
    private const string InPairs = "len(padding) == 1 or len(padding) == 4";
    private static readonly ContractCheck unbound = new("ReplicationPad2d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ReplicationPad2d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom); negative ones cut off.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ReplicationPad2d(SizeList padding)
        : base(padding, dimensions: 2, "replicate", unbound, conditions)
    {
    }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Replicate))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input);
}
