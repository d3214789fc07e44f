using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>One step of a network of gated recurrent units: PyTorch's <c>nn.GRUCell</c>.</summary>
[Requires(CountedInput)]
[Requires(PositiveHidden)]
[Weight("weight_ih", "(3*hiddenSize, inputSize)")]
[Weight("weight_hh", "(3*hiddenSize, hiddenSize)")]
[Weight("bias_ih", "(3*hiddenSize,)", When = "bias")]
[Weight("bias_hh", "(3*hiddenSize,)", When = "bias")]
public sealed class GRUCell : RecurrentCell
{
    internal const string Contract = "(N?, inputSize), [(N?, hiddenSize)] -> (N?, hiddenSize)";
    private const string CountedInput = "inputSize >= 0";
    private const string PositiveHidden = "hiddenSize >= 1";
    private static readonly ContractCheck unbound = new("GRUCell.Forward", Contract, "input", "hx");
    private static readonly Requirements conditions = new(nameof(GRUCell), CountedInput, PositiveHidden);
    private readonly ContractCheck check;

    /// <summary>A cell with PyTorch's initial weights: uniform within ±1/√hiddenSize.</summary>
    /// <param name="inputSize">The features of the input.</param>
    /// <param name="hiddenSize">The features of the state.</param>
    /// <param name="bias">Whether the cell has biases.</param>
    /// <exception cref="ShapeException"><paramref name="inputSize"/> is negative or <paramref name="hiddenSize"/> below 1.</exception>
    public GRUCell(int inputSize, int hiddenSize, bool bias = true)
        : base(new Arguments { inputSize, hiddenSize, bias }, conditions, gates: 3, inputSize, hiddenSize, bias)
    {
        check = unbound.Bind(Arguments);
    }

    /// <summary>(N?, inputSize) to the next state, (N?, hiddenSize).</summary>
    /// <param name="input">The input at one time.</param>
    /// <param name="hx">The state; zeros where left out.</param>
    /// <exception cref="ShapeException">The input's features differ, or the state's shape does.</exception>
    [Shape(Contract)]
    [Kernel(typeof(GRUCellKernel), nameof(GRUCellKernel.Run))]
    public Tensor<float> Forward(
        Tensor<float> input, Tensor<float>? hx = null)
    {
        using var call = check.Apply(input, hx);
        var h = Dense.New<float>(call.Lengths(0));
        using var scratch = new ScratchMemory(GRUCellKernel.LengthOfScratch(this, call.Size("N")));
        GRUCellKernel.Run(
            this, Dense.Read(input), Dense.ReadOptional(hx),
            Dense.Of(h), scratch.Span, call.Size("N"));
        return h;
    }
}
