using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last three dimensions with one number: PyTorch's <c>nn.ConstantPad3d</c>.</summary>
[Requires(InPairs)]
public sealed class ConstantPad3d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> pad(lengths, P), P = " + Pairs3;
    private const string InPairs = "len(padding) == 1 or len(padding) == 6";
    private static readonly ContractCheck unbound = new("ConstantPad3d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ConstantPad3d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom, front, back); negative ones cut off.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ConstantPad3d(SizeList padding, double value)
        : base(padding, dimensions: 3, "constant", unbound, conditions)
    {
        Value = value;
    }

    /// <summary>What stands at the new places.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    [Shape(Contract)]
    [Kernel(typeof(PaddingKernel), nameof(PaddingKernel.Constant))]
    public override Tensor<float> Forward(Tensor<float> input) => Pad(input, Value);

    /// <inheritdoc/>
    public override string Describe() => $"padding={Padding}, value={PythonText.Of(Value)}";
}
