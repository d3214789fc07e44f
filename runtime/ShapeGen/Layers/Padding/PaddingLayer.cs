using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>What the layers that pad a tensor have in common.</summary>
public abstract class PaddingLayer : Module, IModule
{
    private protected const string Pairs1 = "len(padding) == 1 ? (padding[0], padding[0]) : padding";
    private protected const string Pairs2 = "len(padding) == 1 ? (padding[0], padding[0], padding[0], padding[0]) : padding";
    private protected const string Pairs3 =
        "len(padding) == 1 ? (padding[0], padding[0], padding[0], padding[0], padding[0], padding[0]) : padding";

    private readonly ContractCheck check;
    private readonly string mode;

    private protected PaddingLayer(SizeList padding, int dimensions, string mode, ContractCheck unbound, Requirements requirements)
        : base(new Arguments { padding }, requirements)
    {
        Padding = padding.Count == 1 ? SizeList.Of(padding[0], 2 * dimensions) : padding;
        check = unbound.Bind(Arguments);
        this.mode = mode;
    }

    /// <summary>How many places before and behind, in pairs from the last dimension on.</summary>
    public SizeList Padding { get; }

    /// <summary>The input with more places before and behind the elements of its last dimensions.</summary>
    /// <exception cref="ShapeException">The input has another rank, or is too small for what is cut off or taken from it.</exception>
    public abstract Tensor<float> Forward(Tensor<float> input);

    /// <inheritdoc/>
    public override string Describe() => Padding.ToString();

    private protected Tensor<float> Pad(Tensor<float> input, double value = 0)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        Span<nint> pad = stackalloc nint[Padding.Count];
        for (var i = 0; i < pad.Length; i++)
            pad[i] = Padding[i];
        Kernels.Enlarging.Pad(Dense.Read(input), Dense.Of(output), input.Lengths, pad, mode, (float)value);
        return output;
    }
}
