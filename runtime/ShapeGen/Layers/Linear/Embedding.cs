using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>A table of vectors, from which indices choose: PyTorch's <c>nn.Embedding</c>.</summary>
[Requires(SizeOfTable)]
[Requires(SizeOfVectors)]
[Requires(PaddingWithin)]
[Weight("weight", "(numEmbeddings, embeddingDim)")]
public sealed class Embedding : Module
{
    internal const string Contract = "(*B) -> (*B, embeddingDim)";
    private const string SizeOfTable = "numEmbeddings >= 0";
    private const string SizeOfVectors = "embeddingDim >= 0";
    private const string PaddingWithin = "paddingIdx == null or paddingIdx < numEmbeddings and paddingIdx >= -numEmbeddings";
    private static readonly ContractCheck unbound = new("Embedding.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(Embedding), SizeOfTable, SizeOfVectors, PaddingWithin);

    private readonly ContractCheck check;

    /// <summary>A table with PyTorch's initial vectors, drawn from the standard normal distribution.</summary>
    /// <param name="numEmbeddings">The number of vectors.</param>
    /// <param name="embeddingDim">The size of a vector.</param>
    /// <param name="paddingIdx">The vector that stands for padding and is 0 at first; a negative one counts from the end.</param>
    /// <exception cref="ShapeException">A size is negative, or <paramref name="paddingIdx"/> is none of the vectors.</exception>
    public Embedding(int numEmbeddings, int embeddingDim, int? paddingIdx = null)
        : base(new Arguments { numEmbeddings, embeddingDim, paddingIdx }, conditions)
    {
        check = unbound.Bind(Arguments);
        (NumEmbeddings, EmbeddingDim) = (numEmbeddings, embeddingDim);
        Weight = InitialValues.Normal(numEmbeddings, embeddingDim);
        if (paddingIdx is not { } padding)
            return;
        PaddingIdx = padding < 0 ? padding + numEmbeddings : padding;
        Dense.Of(Weight).Slice(PaddingIdx.Value * embeddingDim, embeddingDim).Clear();
    }

    /// <summary>The number of vectors.</summary>
    public int NumEmbeddings { get; }

    /// <summary>The size of a vector.</summary>
    public int EmbeddingDim { get; }

    /// <summary>The vector that stands for padding, counted from the front; null where there is none.</summary>
    public int? PaddingIdx { get; }

    /// <summary>The vectors: (numEmbeddings, embeddingDim).</summary>
    public Tensor<float> Weight { get; }

    /// <summary>(*) to (*, embeddingDim): the vector of each index.</summary>
    /// <param name="input">The indices, 0 to numEmbeddings − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is none of the vectors.</exception>
    [Shape(Contract)]
    [Kernel(typeof(EmbeddingKernel), nameof(EmbeddingKernel.Run))]
    public Tensor<float> Forward(Tensor<long> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        EmbeddingKernel.Run(this, Dense.Read(input), Dense.Of(output));
        return output;
    }

    /// <inheritdoc cref="Forward(Tensor{long})"/>
    [Shape(Contract)]
    [Kernel(typeof(EmbeddingKernel), nameof(EmbeddingKernel.RunInt))]
    public Tensor<float> Forward(Tensor<int> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        EmbeddingKernel.RunInt(this, Dense.Read(input), Dense.Of(output));
        return output;
    }

    /// <summary>(embeddingDim): the vector of one index.</summary>
    /// <param name="input">The index, 0 to numEmbeddings − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is none of the vectors.</exception>
    [Shape("-> (embeddingDim)")]
    [Kernel(typeof(EmbeddingKernel), nameof(EmbeddingKernel.RunOne))]
    public Tensor<float> Forward(long input)
    {
        var output = Dense.New<float>([EmbeddingDim]);
        EmbeddingKernel.Run(this, [input], Dense.Of(output));
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Parameter("weight", Weight);

    /// <inheritdoc/>
    public override string Describe() =>
        $"{NumEmbeddings}, {EmbeddingDim}" + (PaddingIdx is { } padding ? $", padding_idx={padding}" : "");
}
