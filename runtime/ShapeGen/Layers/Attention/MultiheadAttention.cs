using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// Attention in several heads, each over its part of the features: PyTorch's <c>nn.MultiheadAttention</c> (Vaswani et al. 2017).
/// Each head is softmax(Q Kᵀ / √headDim) V, where Q, K and V are linear in query, key and value; the heads side by side go
/// through a last linear layer.
/// </summary>
[Requires(PositiveHeads)]
[Requires(PositiveSize)]
[Requires(WholeHeads)]
[Weight("in_proj_weight", "(3*embedDim, embedDim)", When = "(kdim ?? embedDim) == embedDim and (vdim ?? embedDim) == embedDim")]
[Weight("q_proj_weight", "(embedDim, embedDim)", When = "not ((kdim ?? embedDim) == embedDim and (vdim ?? embedDim) == embedDim)")]
[Weight("k_proj_weight", "(embedDim, kdim ?? embedDim)", When = "not ((kdim ?? embedDim) == embedDim and (vdim ?? embedDim) == embedDim)")]
[Weight("v_proj_weight", "(embedDim, vdim ?? embedDim)", When = "not ((kdim ?? embedDim) == embedDim and (vdim ?? embedDim) == embedDim)")]
[Weight("in_proj_bias", "(3*embedDim,)", When = "bias")]
[Weight("bias_k", "(1, 1, embedDim)", When = "addBiasKv")]
[Weight("bias_v", "(1, 1, embedDim)", When = "addBiasKv")]
[Weight("out_proj.weight", "(embedDim, embedDim)")]
[Weight("out_proj.bias", "(embedDim,)", When = "bias")]
public sealed class MultiheadAttention : Module
{
    internal const string Contract =
        "batchFirst ? (N?, L, embedDim) : (L, N?, embedDim), "
        + "batchFirst ? (N?, S, kdim ?? embedDim) : (S, N?, kdim ?? embedDim), "
        + "batchFirst ? (N?, S, vdim ?? embedDim) : (S, N?, vdim ?? embedDim), "
        + "[(N?, S)], [(*M)] -> "
        + "batchFirst ? (N?, L, embedDim) : (L, N?, embedDim), "
        + "averageAttnWeights ? (N?, L, T) : (N?, numHeads, L, T), "
        + "T = S + (addBiasKv ? 1 : 0) + (addZeroAttn ? 1 : 0), "
        + "M == null or M == (L, S) or M == (N*numHeads, L, S)";

    private const string PositiveHeads = "numHeads >= 1";
    private const string PositiveSize = "embedDim >= 1";
    private const string WholeHeads = "embedDim % numHeads == 0";
    private static readonly ContractCheck unbound = new("MultiheadAttention.Forward", Contract, "query", "key", "value", "keyPaddingMask", "attnMask");
    private static readonly Requirements conditions = new(nameof(MultiheadAttention), PositiveHeads, PositiveSize, WholeHeads);
    private readonly ContractCheck check;

    /// <summary>An attention with PyTorch's initial weights: Xavier's for the inputs, <see cref="Linear"/>'s for the output, and biases of 0.</summary>
    /// <param name="embedDim">The features of the query and of the output.</param>
    /// <param name="numHeads">The number of heads, which divides <paramref name="embedDim"/>.</param>
    /// <param name="dropout">The share of weights that training drops, 0 to 1; without effect in evaluation.</param>
    /// <param name="bias">Whether the linear layers have biases.</param>
    /// <param name="addBiasKv">Whether a place that is learnt, the same for all sequences, follows the places of key and value.</param>
    /// <param name="addZeroAttn">Whether a place of zeros follows them, at the very end.</param>
    /// <param name="kdim">The features of the key; the query's where left out.</param>
    /// <param name="vdim">The features of the value; the query's where left out.</param>
    /// <param name="batchFirst">Whether the batch comes before the sequence.</param>
    /// <exception cref="ShapeException"><paramref name="numHeads"/> is below 1 or does not divide <paramref name="embedDim"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dropout"/> is not within 0 and 1.</exception>
    public MultiheadAttention(
        int embedDim, int numHeads, double dropout = 0, bool bias = true, bool addBiasKv = false, bool addZeroAttn = false,
        int? kdim = null, int? vdim = null, bool batchFirst = false)
        : base(new Arguments { embedDim, numHeads, dropout, bias, addBiasKv, addZeroAttn, kdim, vdim, batchFirst }, conditions)
    {
        check = unbound.Bind(Arguments);
        ArgumentOutOfRangeException.ThrowIfLessThan(dropout, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dropout, 1);
        (EmbedDim, NumHeads, Dropout, BatchFirst) = (embedDim, numHeads, dropout, batchFirst);
        AddedPlaces = (addBiasKv ? 1 : 0) + (addZeroAttn ? 1 : 0);
        (KeyDim, ValueDim) = (kdim ?? embedDim, vdim ?? embedDim);
        OutProj = new NonDynamicallyQuantizableLinear(embedDim, embedDim, bias);
        if (OutProj.Bias is { } outBias)
            Dense.Of(outBias).Clear();
        if (KeyDim == embedDim && ValueDim == embedDim)
        {
            InProjection = new LayerWeight(InitialValues.XavierUniform(checked(3 * embedDim), embedDim));
        }
        else
        {
            QProjWeight = InitialValues.XavierUniform(embedDim, embedDim);
            KProjWeight = InitialValues.XavierUniform(embedDim, KeyDim);
            VProjWeight = InitialValues.XavierUniform(embedDim, ValueDim);
        }

        BiasK = addBiasKv ? InitialValues.XavierNormal(1, 1, embedDim) : null;
        BiasV = addBiasKv ? InitialValues.XavierNormal(1, 1, embedDim) : null;
        InProjBias = bias ? InitialValues.Constant(0, 3 * embedDim) : null;
    }

    /// <summary>The features of the query and of the output.</summary>
    public int EmbedDim { get; }

    /// <summary>The number of heads.</summary>
    public int NumHeads { get; }

    /// <summary>The share of weights that training drops; layers are in evaluation mode, so that it has no effect.</summary>
    public double Dropout { get; }

    /// <summary>Whether the batch comes before the sequence: (N, L, embedDim) instead of (L, N, embedDim).</summary>
    public bool BatchFirst { get; }

    /// <summary>The weights of query, key and value one upon the other: (3·embedDim, embedDim); null where their features differ.</summary>
    public Tensor<float>? InProjWeight => InProjection?.Shared;

    /// <summary>The weight of the query, where the features differ: (embedDim, embedDim).</summary>
    public Tensor<float>? QProjWeight { get; }

    /// <summary>The weight of the key, where the features differ: (embedDim, kdim).</summary>
    public Tensor<float>? KProjWeight { get; }

    /// <summary>The weight of the value, where the features differ: (embedDim, vdim).</summary>
    public Tensor<float>? VProjWeight { get; }

    /// <summary>The biases of query, key and value one behind the other: (3·embedDim); null for a layer without.</summary>
    public Tensor<float>? InProjBias { get; }

    /// <summary>The key of the place that is learnt: (1, 1, embedDim); null for a layer without.</summary>
    public Tensor<float>? BiasK { get; }

    /// <summary>The value of the place that is learnt: (1, 1, embedDim); null for a layer without.</summary>
    public Tensor<float>? BiasV { get; }

    /// <summary>The layer that the heads go through together.</summary>
    public NonDynamicallyQuantizableLinear OutProj { get; }

    /// <summary><see cref="InProjWeight"/> with what is packed of it.</summary>
    internal LayerWeight? InProjection { get; }

    /// <summary>The places that follow those of key and value.</summary>
    internal int AddedPlaces { get; }

    /// <summary>The features of the key.</summary>
    internal int KeyDim { get; }

    /// <summary>The features of the value.</summary>
    internal int ValueDim { get; }

    /// <summary>
    /// (L, N?, embedDim), or (N?, L, embedDim) with <see cref="BatchFirst"/>, to the same and to the weights with which each of the
    /// L places sees each of the T: (N?, L, T) as the heads' mean, or (N?, numHeads, L, T). T is S, and one more for each place that
    /// the layer adds, which masks never hide.
    /// </summary>
    /// <param name="query">What asks.</param>
    /// <param name="key">What it is compared with: (S, N?, kdim), or the batch first.</param>
    /// <param name="value">What is averaged: (S, N?, vdim), or the batch first.</param>
    /// <param name="keyPaddingMask">(N?, S): true for the places that are not seen.</param>
    /// <param name="needWeights">Whether the weights are wanted; without, they are null.</param>
    /// <param name="attnMask">What is added to the products: (L, S), or (N·numHeads, L, S) for each head of its own.</param>
    /// <param name="averageAttnWeights">Whether the weights are the heads' mean.</param>
    /// <exception cref="ShapeException">The tensors' sizes don't fit the layer or each other.</exception>
    [Shape(Contract)]
    [Kernel(typeof(MultiheadAttentionKernel), nameof(MultiheadAttentionKernel.Run))]
    public (Tensor<float> Output, Tensor<float>? Weights) Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, Tensor<bool>? keyPaddingMask = null, bool needWeights = true,
        Tensor<float>? attnMask = null, bool averageAttnWeights = true)
    {
        using var call = check.Apply(new Arguments { averageAttnWeights }, query, key, value, keyPaddingMask, attnMask);
        var (batch, rows, places, all) = (call.Size("N"), call.Size("L"), call.Size("S"), call.Size("T"));
        var output = Dense.New<float>(call.Lengths(0));
        var weights = Dense.New<float>(call.Lengths(1));
        using var scratch = new ScratchMemory(MultiheadAttentionKernel.LengthOfScratch(this, batch, rows, places));
        MultiheadAttentionKernel.Run(
            this, Dense.Read(query), Dense.Read(key), Dense.Read(value), Dense.ReadOptional(keyPaddingMask), Dense.ReadOptional(attnMask),
            Dense.Of(output), Dense.Of(weights), scratch.Span, batch, rows, places, all, averageAttnWeights);
        return (output, needWeights ? weights : null);
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        if (InProjection is not null)
            visitor.Parameter("in_proj_weight", InProjection.For(visitor));
        else
            VisitSeparate(visitor);
        visitor.Parameter("in_proj_bias", InProjBias);
        visitor.Parameter("bias_k", BiasK);
        visitor.Parameter("bias_v", BiasV);
        visitor.Child("out_proj", OutProj);
    }

    private void VisitSeparate(IStateVisitor visitor)
    {
        visitor.Parameter("q_proj_weight", QProjWeight);
        visitor.Parameter("k_proj_weight", KProjWeight);
        visitor.Parameter("v_proj_weight", VProjWeight);
    }
}
