using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pads the last dimension with one number: PyTorch's <c>nn.ConstantPad1d</c>.</summary>
[Requires(InPairs)]
public sealed class ConstantPad1d : PaddingLayer
{
    internal const string Contract = "(*lengths) -> pad(lengths, P), P = " + Pairs1;
    private const string InPairs = "len(padding) == 1 or len(padding) == 2";
    private static readonly ContractCheck unbound = new("ConstantPad1d.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(ConstantPad1d), InPairs);

    /// <summary>A layer without weights.</summary>
    /// <param name="padding">How many places on every side, or (left, right); negative ones cut off.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ShapeException">There is another number of paddings.</exception>
    public ConstantPad1d(SizeList padding, double value)
        : base(padding, dimensions: 1, "constant", unbound, conditions)
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
