using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A network of gated recurrent units: PyTorch's <c>nn.GRU</c>. r, z = σ(…), n = tanh(W_in x + b_in + r·(W_hn h + b_hn)), h = (1 −
/// z)·n + z·h, the gates in the order r, z, n.
/// </summary>
[Requires(CountedInput)]
[Requires(PositiveHidden)]
[Requires(PositiveLayers)]
[Weight("weight_ih_l{k}", "(3*hiddenSize, k == 0 ? inputSize : (bidirectional ? 2 : 1)*hiddenSize)", Count = "numLayers")]
[Weight("weight_hh_l{k}", "(3*hiddenSize, hiddenSize)", Count = "numLayers")]
[Weight("bias_ih_l{k}", "(3*hiddenSize,)", Count = "numLayers", When = "bias")]
[Weight("bias_hh_l{k}", "(3*hiddenSize,)", Count = "numLayers", When = "bias")]
[Weight("weight_ih_l{k}_reverse", "(3*hiddenSize, k == 0 ? inputSize : (bidirectional ? 2 : 1)*hiddenSize)", Count = "numLayers", When = "bidirectional")]
[Weight("weight_hh_l{k}_reverse", "(3*hiddenSize, hiddenSize)", Count = "numLayers", When = "bidirectional")]
[Weight("bias_ih_l{k}_reverse", "(3*hiddenSize,)", Count = "numLayers", When = "bias and bidirectional")]
[Weight("bias_hh_l{k}_reverse", "(3*hiddenSize,)", Count = "numLayers", When = "bias and bidirectional")]
public sealed class GRU : RecurrentLayer
{
    internal const string Contract =
        "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [(D*numLayers, N?, hiddenSize)] -> "
        + "batchFirst ? (N?, L, D*hiddenSize) : (L, N?, D*hiddenSize), (D*numLayers, N?, hiddenSize), "
        + "D = bidirectional ? 2 : 1, L >= 1";

    private const string CountedInput = "inputSize >= 0";
    private const string PositiveHidden = "hiddenSize >= 1";
    private const string PositiveLayers = "numLayers >= 1";
    private static readonly ContractCheck unbound = new("GRU.Forward", Contract, "input", "hx");
    private static readonly Requirements conditions = new(nameof(GRU), CountedInput, PositiveHidden, PositiveLayers);
    private readonly ContractCheck check;

    /// <summary>A network with PyTorch's initial weights: uniform within ±1/√hiddenSize.</summary>
    /// <param name="inputSize">The features of the input.</param>
    /// <param name="hiddenSize">The features of the hidden state.</param>
    /// <param name="numLayers">How many layers lie one upon the other.</param>
    /// <param name="bias">Whether the layers have biases.</param>
    /// <param name="batchFirst">Whether the batch comes before the time.</param>
    /// <param name="dropout">The dropout between layers in training, 0 to 1; without effect in evaluation.</param>
    /// <param name="bidirectional">Whether each layer also runs backwards over time.</param>
    /// <exception cref="ShapeException">
    /// <paramref name="inputSize"/> is negative; <paramref name="hiddenSize"/> or <paramref name="numLayers"/> is below 1.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dropout"/> is not within 0 and 1.</exception>
    public GRU(
        int inputSize, int hiddenSize, int numLayers = 1, bool bias = true, bool batchFirst = false,
        double dropout = 0, bool bidirectional = false)
        : base(
            new Arguments { inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional }, conditions,
            gates: 3, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional)
    {
        check = unbound.Bind(Arguments);
    }

    /// <summary>
    /// (L, N?, inputSize), or (N?, L, inputSize) with <see cref="RecurrentLayer.BatchFirst"/>, to the outputs of the last layer at each time
    /// and the last state of each layer and direction, (directions·numLayers, N?, hiddenSize).
    /// </summary>
    /// <param name="input">The sequence, of length 1 at least.</param>
    /// <param name="hx">The initial state, of the last state's shape; zeros where left out.</param>
    /// <exception cref="ShapeException">The input's features differ, or the state's shape does.</exception>
    [Shape(Contract)]
    [Kernel(typeof(GRUKernel), nameof(GRUKernel.Run))]
    public (Tensor<float> Output, Tensor<float> State) Forward(
        Tensor<float> input, Tensor<float>? hx = null)
    {
        using var call = check.Apply(input, hx);
        var output = Dense.New<float>(call.Lengths(0));
        var h = Dense.New<float>(call.Lengths(1));
        using var scratch = new ScratchMemory(GRUKernel.LengthOfScratch(this, call.Size("N"), call.Size("L")));
        GRUKernel.Run(
            this, Dense.Read(input), Dense.ReadOptional(hx),
            Dense.Of(output), Dense.Of(h), scratch.Span, call.Size("N"), call.Size("L"));
        return (output, h);
    }
}
