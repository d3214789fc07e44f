using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="AttentionOperations.ScaledDotProductAttention"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AttentionKernel
{
    /// <summary>One matrix of scores after the other, in scratch memory.</summary>
    /// <param name="query">(*, L, E)</param>
    /// <param name="key">(*, S, E)</param>
    /// <param name="value">(*, S, Ev)</param>
    /// <param name="mask">What is added to the scores, or empty.</param>
    /// <param name="output">(*, L, Ev)</param>
    /// <param name="scores">Scratch memory.</param>
    /// <param name="lengths">(*, L, S)</param>
    /// <param name="maskLengths">The mask's shape, which expands to that.</param>
    /// <param name="L">The rows of the query.</param>
    /// <param name="S">The rows of the key.</param>
    /// <param name="E">The features of query and key.</param>
    /// <param name="Ev">The features of the value.</param>
    /// <param name="isCausal">Whether row i sees the rows 0 to i alone.</param>
    /// <param name="scale">The factor of the products; 1/√E where null.</param>
    [Cost("product(B)*L*S*(E + Ev)")]
    [Onnx(typeof(Onnx.AttentionOnnx), nameof(Onnx.AttentionOnnx.ScaledDotProduct))]
    public static void Run(
        ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, ReadOnlySpan<float> mask, Span<float> output,
        [Scratch("L*S")] Span<float> scores, [Argument("(*B, L, S)")] ReadOnlySpan<nint> lengths,
        [Argument("M == null ? (1,) : (*M)")] ReadOnlySpan<nint> maskLengths, int L, int S, int E, int Ev, bool isCausal, float? scale)
    {
        var factor = scale ?? 1 / MathF.Sqrt(E);
        var count = (int)KernelArguments.Product(lengths[..^2]);
        for (var i = 0; i < count; i++)
        {
            Gemm.MultiplyTransposed(query.Slice(i * L * E, L * E), key.Slice(i * S * E, S * E), [], scores, L, S, E);
            Elementwise.MultiplyScalar(scores, scores, factor);
            if (!mask.IsEmpty)
                AddMask(scores, mask, lengths, maskLengths, i);
            if (isCausal)
                HideLater(scores, L, S);
            SoftmaxKernel.Apply(scores, scores, [L, S], 1);
            Gemm.Multiply(scores, value.Slice(i * S * Ev, S * Ev), output.Slice(i * L * Ev, L * Ev), L, Ev, S);
        }
    }

    /// <summary>Adds the part of the mask that belongs to the matrix of that index.</summary>
    private static void AddMask(Span<float> scores, ReadOnlySpan<float> mask, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> maskLengths, int index)
    {
        var matrix = maskLengths[Math.Max(0, maskLengths.Length - 2)..];
        var (start, step) = (0, (int)KernelArguments.Product(matrix));
        for (var back = 3; back <= maskLengths.Length; back++)
        {
            var size = (int)lengths[^back];
            start += maskLengths[^back] == 1 ? 0 : index % size * step;
            step *= (int)maskLengths[^back];
            index /= size;
        }

        Elementwise.Add(scores, mask[start..], scores, lengths[^2..], matrix);
    }

    private static void HideLater(Span<float> scores, int rows, int places)
    {
        for (var row = 0; row < Math.Min(rows, places); row++)
            scores.Slice((row * places) + row + 1, places - row - 1).Fill(float.NegativeInfinity);
    }
}
