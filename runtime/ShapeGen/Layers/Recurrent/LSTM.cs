using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A network of long short-term memory: PyTorch's <c>nn.LSTM</c>. i, f, o = σ(…), g = tanh(…), c = f·c + i·g, h = o·tanh c, the gates
/// in the order i, f, g, o.
/// </summary>
[Requires(CountedInput)]
[Requires(PositiveHidden)]
[Requires(PositiveLayers)]
[Requires(SizeOfProjection)]
[Requires(SmallProjection)]
[Weight("weight_ih_l{k}", "(4*hiddenSize, k == 0 ? inputSize : (bidirectional ? 2 : 1)*(projSize > 0 ? projSize : hiddenSize))", Count = "numLayers")]
[Weight("weight_hh_l{k}", "(4*hiddenSize, projSize > 0 ? projSize : hiddenSize)", Count = "numLayers")]
[Weight("bias_ih_l{k}", "(4*hiddenSize,)", Count = "numLayers", When = "bias")]
[Weight("bias_hh_l{k}", "(4*hiddenSize,)", Count = "numLayers", When = "bias")]
[Weight("weight_hr_l{k}", "(projSize, hiddenSize)", Count = "numLayers", When = "projSize > 0")]
[Weight("weight_ih_l{k}_reverse", "(4*hiddenSize, k == 0 ? inputSize : (bidirectional ? 2 : 1)*(projSize > 0 ? projSize : hiddenSize))", Count = "numLayers", When = "bidirectional")]
[Weight("weight_hh_l{k}_reverse", "(4*hiddenSize, projSize > 0 ? projSize : hiddenSize)", Count = "numLayers", When = "bidirectional")]
[Weight("bias_ih_l{k}_reverse", "(4*hiddenSize,)", Count = "numLayers", When = "bias and bidirectional")]
[Weight("bias_hh_l{k}_reverse", "(4*hiddenSize,)", Count = "numLayers", When = "bias and bidirectional")]
[Weight("weight_hr_l{k}_reverse", "(projSize, hiddenSize)", Count = "numLayers", When = "projSize > 0 and bidirectional")]
public sealed class LSTM : RecurrentLayer
{
    internal const string Contract =
        "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [(D*numLayers, N?, P), (D*numLayers, N?, hiddenSize)] -> "
        + "batchFirst ? (N?, L, D*P) : (L, N?, D*P), (D*numLayers, N?, P), (D*numLayers, N?, hiddenSize), "
        + "D = bidirectional ? 2 : 1, P = projSize > 0 ? projSize : hiddenSize, L >= 1";

    private const string CountedInput = "inputSize >= 0";
    private const string PositiveHidden = "hiddenSize >= 1";
    private const string PositiveLayers = "numLayers >= 1";
    private const string SizeOfProjection = "projSize >= 0";
    private const string SmallProjection = "projSize < hiddenSize";
    private static readonly ContractCheck unbound = new("LSTM.Forward", Contract, "input", "hx.H", "hx.C");
    private static readonly Requirements conditions = new(nameof(LSTM), CountedInput, PositiveHidden, PositiveLayers, SizeOfProjection, SmallProjection);
    private readonly ContractCheck check;

    /// <summary>A network with PyTorch's initial weights: uniform within ±1/√hiddenSize.</summary>
    /// <param name="inputSize">The features of the input.</param>
    /// <param name="hiddenSize">The features of the hidden state.</param>
    /// <param name="numLayers">How many layers lie one upon the other.</param>
    /// <param name="bias">Whether the layers have biases.</param>
    /// <param name="batchFirst">Whether the batch comes before the time.</param>
    /// <param name="dropout">The dropout between layers in training, 0 to 1; without effect in evaluation.</param>
    /// <param name="bidirectional">Whether each layer also runs backwards over time.</param>
    /// <param name="projSize">To how many features the hidden state is projected; 0 for no projection.</param>
    /// <exception cref="ShapeException">
    /// <paramref name="inputSize"/> is negative; <paramref name="hiddenSize"/> or <paramref name="numLayers"/> is below 1; <paramref
    /// name="projSize"/> is not below <paramref name="hiddenSize"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dropout"/> is not within 0 and 1.</exception>
    public LSTM(
        int inputSize, int hiddenSize, int numLayers = 1, bool bias = true, bool batchFirst = false,
        double dropout = 0, bool bidirectional = false, int projSize = 0)
        : base(
            new Arguments { inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize }, conditions,
            gates: 4, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize)
    {
        check = unbound.Bind(Arguments);
        ProjSize = projSize;
    }

    /// <summary>To how many features the hidden state is projected; 0 for no projection.</summary>
    public int ProjSize { get; }

    /// <summary>
    /// (L, N?, inputSize), or (N?, L, inputSize) with <see cref="RecurrentLayer.BatchFirst"/>, to the outputs of the last layer at each time
    /// and the last states of each layer and direction, (directions·numLayers, N?, projSize or hiddenSize) and (directions·numLayers, N?,
    /// hiddenSize).
    /// </summary>
    /// <param name="input">The sequence, of length 1 at least.</param>
    /// <param name="hx">The initial state, of the last state's shape; zeros where left out.</param>
    /// <exception cref="ShapeException">The input's features differ, or the state's shape does.</exception>
    [Shape(Contract)]
    [Kernel(typeof(LSTMKernel), nameof(LSTMKernel.Run))]
    public (Tensor<float> Output, (Tensor<float> H, Tensor<float> C) State) Forward(
        Tensor<float> input, (Tensor<float> H, Tensor<float> C)? hx = null)
    {
        using var call = check.Apply(input, hx?.H, hx?.C);
        var output = Dense.New<float>(call.Lengths(0));
        var h = Dense.New<float>(call.Lengths(1));
        var c = Dense.New<float>(call.Lengths(2));
        using var scratch = new ScratchMemory(LSTMKernel.LengthOfScratch(this, call.Size("N"), call.Size("L")));
        LSTMKernel.Run(
            this, Dense.Read(input), Dense.ReadOptional(hx?.H), Dense.ReadOptional(hx?.C),
            Dense.Of(output), Dense.Of(h), Dense.Of(c), scratch.Span, call.Size("N"), call.Size("L"));
        return (output, (h, c));
    }
}
