using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// A sequence's attention to itself and two linear layers, each with a way around and a normalisation: PyTorch's
/// <c>nn.TransformerEncoderLayer</c> (Vaswani et al. 2017).
/// </summary>
[Requires(PositiveHeads)]
[Requires(PositiveSize)]
[Requires(WholeHeads)]
[Requires(SizeOfFeedforward)]
[Requires(KnownActivation)]
[Weight("self_attn.in_proj_weight", "(3*dModel, dModel)")]
[Weight("self_attn.in_proj_bias", "(3*dModel,)", When = "bias")]
[Weight("self_attn.out_proj.weight", "(dModel, dModel)")]
[Weight("self_attn.out_proj.bias", "(dModel,)", When = "bias")]
[Weight("linear1.weight", "(dimFeedforward, dModel)")]
[Weight("linear1.bias", "(dimFeedforward,)", When = "bias")]
[Weight("linear2.weight", "(dModel, dimFeedforward)")]
[Weight("linear2.bias", "(dModel,)", When = "bias")]
[Weight("norm1.weight", "(dModel,)")]
[Weight("norm1.bias", "(dModel,)", When = "bias")]
[Weight("norm2.weight", "(dModel,)")]
[Weight("norm2.bias", "(dModel,)", When = "bias")]
public sealed class TransformerEncoderLayer : Module, IModule
{
    internal const string Contract =
        "batchFirst ? (N?, L, dModel) : (L, N?, dModel), [(*M)], [(N?, L)] -> batchFirst ? (N?, L, dModel) : (L, N?, dModel), "
        + "M == null or M == (L, L) or M == (N*nhead, L, L)";

    private const string PositiveHeads = "nhead >= 1";
    private const string PositiveSize = "dModel >= 1";
    private const string WholeHeads = "dModel % nhead == 0";
    private const string SizeOfFeedforward = "dimFeedforward >= 0";
    private const string KnownActivation = "activation == \"relu\" or activation == \"gelu\"";
    private static readonly ContractCheck unbound = new("TransformerEncoderLayer.Forward", Contract, "src", "srcMask", "srcKeyPaddingMask");
    private static readonly Requirements conditions = new(
        nameof(TransformerEncoderLayer), PositiveHeads, PositiveSize, WholeHeads, SizeOfFeedforward, KnownActivation);

    private readonly ContractCheck check;
    private readonly Dropout dropout;
    private readonly Dropout dropout1;
    private readonly Dropout dropout2;

    /// <summary>A layer with the initial weights of its parts.</summary>
    /// <param name="dModel">The features of the input and of the output.</param>
    /// <param name="nhead">The number of the attention's heads, which divides <paramref name="dModel"/>.</param>
    /// <param name="dimFeedforward">The features between the two linear layers.</param>
    /// <param name="dropout">The share of elements that training drops, 0 to 1; without effect in evaluation.</param>
    /// <param name="activation">The function between the linear layers: <c>"relu"</c> or <c>"gelu"</c>.</param>
    /// <param name="layerNormEps">What the normalisations add to the variance.</param>
    /// <param name="batchFirst">Whether the batch comes before the sequence.</param>
    /// <param name="normFirst">Whether is normalised before the attention and the linear layers, not behind.</param>
    /// <param name="bias">Whether the parts have biases.</param>
    /// <exception cref="ShapeException"><paramref name="nhead"/> does not divide <paramref name="dModel"/>, or there is no such activation.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dropout"/> is not within 0 and 1.</exception>
    public TransformerEncoderLayer(
        int dModel, int nhead, int dimFeedforward = 2048, double dropout = 0.1, string activation = "relu", double layerNormEps = 1e-5,
        bool batchFirst = false, bool normFirst = false, bool bias = true)
        : base(new Arguments { dModel, nhead, dimFeedforward, dropout, activation, layerNormEps, batchFirst, normFirst, bias }, conditions)
    {
        check = unbound.Bind(Arguments);
        NormFirst = normFirst;
        Activation = new Activation(activation == "gelu" ? ActivationKind.GELU : ActivationKind.ReLU);
        SelfAttn = new MultiheadAttention(dModel, nhead, dropout, bias, batchFirst: batchFirst);
        Linear1 = new Linear(dModel, dimFeedforward, bias);
        Linear2 = new Linear(dimFeedforward, dModel, bias);
        Norm1 = new LayerNorm(dModel, layerNormEps, bias: bias);
        Norm2 = new LayerNorm(dModel, layerNormEps, bias: bias);
        (this.dropout, dropout1, dropout2) = (new Dropout(dropout), new Dropout(dropout), new Dropout(dropout));
    }

    /// <summary>Whether is normalised before the attention and the linear layers, not behind.</summary>
    public bool NormFirst { get; }

    /// <summary>The sequence's attention to itself.</summary>
    public MultiheadAttention SelfAttn { get; }

    /// <summary>The first linear layer: (dModel) to (dimFeedforward).</summary>
    public Linear Linear1 { get; }

    /// <summary>The second linear layer: (dimFeedforward) to (dModel).</summary>
    public Linear Linear2 { get; }

    /// <summary>The attention's normalisation.</summary>
    public LayerNorm Norm1 { get; }

    /// <summary>The linear layers' normalisation.</summary>
    public LayerNorm Norm2 { get; }

    internal Activation Activation { get; }

    /// <summary>(L, N?, dModel), or (N?, L, dModel) with <c>batchFirst</c>, to the same.</summary>
    /// <param name="src">The sequence.</param>
    /// <param name="srcMask">What is added to the attention's products: (L, L), or (N·nhead, L, L) for each head of its own.</param>
    /// <param name="srcKeyPaddingMask">(N?, L): true for the places that are not seen.</param>
    /// <exception cref="ShapeException">The tensors' sizes don't fit the layer or each other.</exception>
    [Shape(Contract)]
    [Kernel(typeof(TransformerEncoderLayerKernel), nameof(TransformerEncoderLayerKernel.Run))]
    public Tensor<float> Forward(Tensor<float> src, Tensor<float>? srcMask = null, Tensor<bool>? srcKeyPaddingMask = null)
    {
        using var call = check.Apply(src, srcMask, srcKeyPaddingMask);
        var output = Dense.New<float>(call.Lengths(0));
        var (batch, rows) = (call.Size("N"), call.Size("L"));
        using var scratch = new ScratchMemory(TransformerEncoderLayerKernel.LengthOfScratch(this, batch, rows));
        TransformerEncoderLayerKernel.Run(
            this, Dense.Read(src), Dense.ReadOptional(srcMask), Dense.ReadOptional(srcKeyPaddingMask), Dense.Of(output), scratch.Span, batch, rows);
        return output;
    }

    Tensor<float> IModule.Forward(Tensor<float> input) => Forward(input);

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor)
    {
        visitor.Child("self_attn", SelfAttn);
        visitor.Child("linear1", Linear1);
        visitor.Child("dropout", dropout);
        visitor.Child("linear2", Linear2);
        visitor.Child("norm1", Norm1);
        visitor.Child("norm2", Norm2);
        visitor.Child("dropout1", dropout1);
        visitor.Child("dropout2", dropout2);
    }
}
