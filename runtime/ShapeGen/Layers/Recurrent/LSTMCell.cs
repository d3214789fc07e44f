using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>One step of a network of long short-term memory: PyTorch's <c>nn.LSTMCell</c>.</summary>
[Requires(CountedInput)]
[Requires(PositiveHidden)]
[Weight("weight_ih", "(4*hiddenSize, inputSize)")]
[Weight("weight_hh", "(4*hiddenSize, hiddenSize)")]
[Weight("bias_ih", "(4*hiddenSize,)", When = "bias")]
[Weight("bias_hh", "(4*hiddenSize,)", When = "bias")]
public sealed class LSTMCell : RecurrentCell
{
    internal const string Contract = "(N?, inputSize), [(N?, hiddenSize), (N?, hiddenSize)] -> (N?, hiddenSize), (N?, hiddenSize)";
    private const string CountedInput = "inputSize >= 0";
    private const string PositiveHidden = "hiddenSize >= 1";
    private static readonly ContractCheck unbound = new("LSTMCell.Forward", Contract, "input", "hx.H", "hx.C");
    private static readonly Requirements conditions = new(nameof(LSTMCell), CountedInput, PositiveHidden);
    private readonly ContractCheck check;

    /// <summary>A cell with PyTorch's initial weights: uniform within ±1/√hiddenSize.</summary>
    /// <param name="inputSize">The features of the input.</param>
    /// <param name="hiddenSize">The features of the state.</param>
    /// <param name="bias">Whether the cell has biases.</param>
    /// <exception cref="ShapeException"><paramref name="inputSize"/> is negative or <paramref name="hiddenSize"/> below 1.</exception>
    public LSTMCell(int inputSize, int hiddenSize, bool bias = true)
        : base(new Arguments { inputSize, hiddenSize, bias }, conditions, gates: 4, inputSize, hiddenSize, bias)
    {
        check = unbound.Bind(Arguments);
    }

    /// <summary>(N?, inputSize) to the next state, (N?, hiddenSize) twice.</summary>
    /// <param name="input">The input at one time.</param>
    /// <param name="hx">The state; zeros where left out.</param>
    /// <exception cref="ShapeException">The input's features differ, or the state's shape does.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LSTMCellKernel), nameof(LSTMCellKernel.Run))]
    public (Tensor<float> H, Tensor<float> C) Forward(
        Tensor<float> input, (Tensor<float> H, Tensor<float> C)? hx = null)
    {
        using var call = check.Apply(input, hx?.H, hx?.C);
        var h = Dense.New<float>(call.Lengths(0));
        var c = Dense.New<float>(call.Lengths(1));
        using var scratch = new ScratchMemory(LSTMCellKernel.LengthOfScratch(this, call.Size("N")));
        LSTMCellKernel.Run(
            this, Dense.Read(input), Dense.ReadOptional(hx?.H), Dense.ReadOptional(hx?.C),
            Dense.Of(h), Dense.Of(c), scratch.Span, call.Size("N"));
        return (h, c);
    }
}
