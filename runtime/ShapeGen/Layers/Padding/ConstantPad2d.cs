using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last two dimensions with one number: PyTorch's <c>nn.ConstantPad2d</c>.</summary>
[Requires(InPairs)]
public sealed class ConstantPad2d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> pad(lengths, P), P = " + Pairs2;
    private const string InPairs = "len(padding) == 1 or len(padding) == 4";
    private static readonly ContractCheck unbound = new("ConstantPad2d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ConstantPad2d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right, top, bottom); negative ones cut off.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ConstantPad2d(SizeList padding, double value)
        : base(padding, dimensions: 2, "constant", unbound, conditions)
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
