using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Attention, under PyTorch's name.</summary>
public static class AttentionOperations
{
    internal const string AttentionContract =
        "(*B, L, E), (*B, S, E), (*B, S, Ev), [(*M)] -> (*B, L, Ev), M == null or expand(M, (*B, L, S)) == (*B, L, S)";

    private static readonly ContractCheck attention = new("ScaledDotProductAttention", AttentionContract, "query", "key", "value", "attnMask");

    /// <summary>
    /// softmax(query·keyᵀ·scale + attnMask)·value over the last two dimensions (Vaswani et al. 2017): (*, L, E), (*, S, E) and (*, S, Ev)
    /// to (*, L, Ev).
    /// </summary>
    /// <param name="query">(*, L, E): what asks.</param>
    /// <param name="key">(*, S, E): what it is compared with.</param>
    /// <param name="value">(*, S, Ev): what is averaged.</param>
    /// <param name="attnMask">What is added to the products, of a shape that expands to (*, L, S); −∞ where nothing shall be seen.</param>
    /// <param name="dropoutP">The share of weights that training drops; layers are in evaluation mode, so that it has no effect.</param>
    /// <param name="isCausal">Whether row i of the query sees the rows 0 to i of the key alone.</param>
    /// <param name="scale">The factor of the products; 1/√E where left out.</param>
    /// <exception cref="ShapeException">The tensors' sizes don't fit together.</exception>
    [Shape(AttentionContract)]
    [Kernel(typeof(AttentionKernel), nameof(AttentionKernel.Run))]
    public static Tensor<float> ScaledDotProductAttention(
        this Tensor<float> query, Tensor<float> key, Tensor<float> value, Tensor<float>? attnMask = null,
        double dropoutP = 0, bool isCausal = false, double? scale = null)
    {
        using var call = attention.Apply(query, key, value, attnMask);
        var output = Dense.New<float>(call.Lengths(0));
        var (rows, places) = (call.Size("L"), call.Size("S"));
        nint[] scores = [.. query.Lengths[..^2], rows, places];
        using var scratch = new ScratchMemory((long)rows * places);
        AttentionKernel.Run(
            Dense.Read(query), Dense.Read(key), Dense.Read(value), Dense.ReadOptional(attnMask), Dense.Of(output), scratch.Span,
            scores, attnMask is null ? [] : attnMask.Lengths, rows, places, call.Size("E"), call.Size("Ev"), isCausal, (float?)scale);
        return output;
    }
}
