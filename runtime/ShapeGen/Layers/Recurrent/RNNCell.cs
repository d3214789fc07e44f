using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>One step of a recurrent network: PyTorch's <c>nn.RNNCell</c>.</summary>
[Requires(CountedInput)]
[Requires(PositiveHidden)]
[Weight("weight_ih", "(hiddenSize, inputSize)")]
[Weight("weight_hh", "(hiddenSize, hiddenSize)")]
[Weight("bias_ih", "(hiddenSize,)", When = "bias")]
[Weight("bias_hh", "(hiddenSize,)", When = "bias")]
public sealed class RNNCell : RecurrentCell
{
    internal const string Contract = "(N?, inputSize), [(N?, hiddenSize)] -> (N?, hiddenSize)";
    private const string CountedInput = "inputSize >= 0";
    private const string PositiveHidden = "hiddenSize >= 1";
    private static readonly ContractCheck unbound = new("RNNCell.Forward", Contract, "input", "hx");
    private static readonly Requirements conditions = new(nameof(RNNCell), CountedInput, PositiveHidden);
    private readonly ContractCheck check;

    /// <summary>A cell with PyTorch's initial weights: uniform within ±1/√hiddenSize.</summary>
    /// <param name="inputSize">The features of the input.</param>
    /// <param name="hiddenSize">The features of the state.</param>
    /// <param name="bias">Whether the cell has biases.</param>
    /// <param name="nonlinearity"><c>"tanh"</c> or <c>"relu"</c>.</param>
    /// <exception cref="ShapeException"><paramref name="inputSize"/> is negative or <paramref name="hiddenSize"/> below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="nonlinearity"/> is another text.</exception>
    public RNNCell(int inputSize, int hiddenSize, bool bias = true, string nonlinearity = "tanh")
        : base(new Arguments { inputSize, hiddenSize, bias, nonlinearity }, conditions, gates: 1, inputSize, hiddenSize, bias)
    {
        check = unbound.Bind(Arguments);
        Activation = Nonlinearities.Parse(nonlinearity);
        Nonlinearity = nonlinearity;
    }

    /// <summary><c>"tanh"</c> or <c>"relu"</c>.</summary>
    public string Nonlinearity { get; }

    internal Activation Activation { get; }

    /// <summary>(N?, inputSize) to the next state, (N?, hiddenSize).</summary>
    /// <param name="input">The input at one time.</param>
    /// <param name="hx">The state; zeros where left out.</param>
    /// <exception cref="ShapeException">The input's features differ, or the state's shape does.</exception>
    [Shape(Contract)]
    [Kernel(typeof(RNNCellKernel), nameof(RNNCellKernel.Run))]
    public Tensor<float> Forward(
        Tensor<float> input, Tensor<float>? hx = null)
    {
        using var call = check.Apply(input, hx);
        var h = Dense.New<float>(call.Lengths(0));
        using var scratch = new ScratchMemory(RNNCellKernel.LengthOfScratch(this, call.Size("N")));
        RNNCellKernel.Run(
            this, Dense.Read(input), Dense.ReadOptional(hx),
            Dense.Of(h), scratch.Span, call.Size("N"));
        return h;
    }

    /// <inheritdoc/>
    public override string Describe() => base.Describe() + (Nonlinearity == "tanh" ? "" : $", nonlinearity={Nonlinearity}");
}
