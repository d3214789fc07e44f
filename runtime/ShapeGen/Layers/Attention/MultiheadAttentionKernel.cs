using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="MultiheadAttention"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MultiheadAttentionKernel
{
    private const string ScratchLength = "2*embedDim*N*(L + S) + 2*(embedDim // numHeads)*(L + T) + L*T";

    /// <summary>All inputs projected at once; then one head after the other in memory of its own; then all heads through the last layer.</summary>
    [Cost("N*embedDim*(2*L*embedDim + S*((kdim ?? embedDim) + (vdim ?? embedDim)) + 2*L*S)")]
    [Onnx(typeof(Onnx.AttentionOnnx), nameof(Onnx.AttentionOnnx.MultiheadAttention))]
    public static void Run(
        MultiheadAttention layer, ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value,
        ReadOnlySpan<bool> keyPaddingMask, ReadOnlySpan<float> attnMask, Span<float> output, Span<float> weights,
        [Scratch(ScratchLength)] Span<float> scratch, int N, int L, int S, int T, bool averageAttnWeights)
    {
        var (features, head) = (layer.EmbedDim, layer.EmbedDim / layer.NumHeads);
        var queries = Take(ref scratch, N * L * features);
        var keys = Take(ref scratch, N * S * features);
        var values = Take(ref scratch, N * S * features);
        var heads = Take(ref scratch, N * L * features);
        Project(layer, query, layer.QProjWeight, queries, 0, N * L, features);
        Project(layer, key, layer.KProjWeight, keys, 1, N * S, layer.KeyDim);
        Project(layer, value, layer.VProjWeight, values, 2, N * S, layer.ValueDim);
        var q = Take(ref scratch, L * head);
        var k = Take(ref scratch, T * head);
        var v = Take(ref scratch, T * head);
        var result = Take(ref scratch, L * head);
        var scores = Take(ref scratch, L * T);
        weights.Clear();
        for (var n = 0; n < N; n++)
        for (var h = 0; h < layer.NumHeads; h++)
        {
            var place = new HeadPlace(layer.BatchFirst, n, N, h * head, head, features);
            place.Gather(queries, q, L);
            place.Gather(keys, k, S);
            place.Gather(values, v, S);
            Append(layer.BiasK, k[(S * head)..], h * head, head);
            Append(layer.BiasV, v[(S * head)..], h * head, head);
            Score(q, k, scores, L, T, head);
            Hide(scores, attnMask, keyPaddingMask, (n * layer.NumHeads) + h, n, S, T);
            SoftmaxKernel.Apply(scores, scores, [L, T], 1);
            Gemm.Multiply(scores, v, result, L, head, T);
            place.Scatter(result, heads, L);
            Keep(scores, weights, averageAttnWeights ? n : (n * layer.NumHeads) + h, averageAttnWeights ? layer.NumHeads : 1);
        }

        LinearKernel.Run(layer.OutProj, heads, output, N * L, default);
    }

    /// <summary>The floats of scratch memory that <see cref="Run"/> takes.</summary>
    internal static int LengthOfScratch(MultiheadAttention layer, int N, int L, int S, int T) =>
        checked((2 * layer.EmbedDim * N * (L + S)) + (2 * (layer.EmbedDim / layer.NumHeads) * (L + T)) + (L * T));

    private static Span<float> Take(ref Span<float> memory, int length)
    {
        var part = memory[..length];
        memory = memory[length..];
        return part;
    }

    private static void Project(
        MultiheadAttention layer, ReadOnlySpan<float> input, Tensor<float>? own, Span<float> output, int index, int rows, int columns)
    {
        var size = layer.EmbedDim;
        var weight = layer.InProjWeight is { } all ? Dense.Of(all).Slice(index * size * size, size * size) : Dense.OfOptional(own);
        var bias = layer.InProjBias is { } biases ? Dense.Of(biases).Slice(index * size, size) : [];
        Gemm.MultiplyTransposed(input, weight, bias, output, rows, size, columns);
    }

    /// <summary>The places that the layer adds: one that is learnt, one of zeros.</summary>
    private static void Append(Tensor<float>? learnt, Span<float> places, int column, int head)
    {
        places.Clear();
        if (learnt is not null)
            Dense.Of(learnt).Slice(column, head).CopyTo(places);
    }

    private static void Score(ReadOnlySpan<float> q, ReadOnlySpan<float> k, Span<float> scores, int L, int T, int head)
    {
        Gemm.MultiplyTransposed(q, k, [], scores, L, T, head);
        Elementwise.MultiplyScalar(scores, scores, 1 / MathF.Sqrt(head));
    }

    private static void Hide(
        Span<float> scores, ReadOnlySpan<float> attnMask, ReadOnlySpan<bool> keyPaddingMask, int matrix, int batch, int S, int T)
    {
        var rows = scores.Length / T;
        for (var row = 0; row < rows; row++)
        {
            var given = scores.Slice(row * T, S);
            if (!attnMask.IsEmpty)
                TensorPrimitives.Add(given, attnMask.Slice(((attnMask.Length == rows * S ? 0 : matrix * rows) + row) * S, S), given);
            if (!keyPaddingMask.IsEmpty)
                Hide(given, keyPaddingMask.Slice(batch * S, S));
        }
    }

    private static void Hide(Span<float> scores, ReadOnlySpan<bool> hidden)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            if (hidden[i])
                scores[i] = float.NegativeInfinity;
        }
    }

    private static void Keep(ReadOnlySpan<float> scores, Span<float> weights, int matrix, int heads)
    {
        var target = weights.Slice(matrix * scores.Length, scores.Length);
        for (var i = 0; i < scores.Length; i++)
            target[i] += scores[i] / heads;
    }

    /// <summary>Where the rows of one head of one sequence lie among all.</summary>
    private readonly record struct HeadPlace(bool BatchFirst, int Batch, int Batches, int Column, int Columns, int Features)
    {
        public void Gather(ReadOnlySpan<float> all, Span<float> own, int rows)
        {
            for (var row = 0; row < rows; row++)
                all.Slice(Start(row, rows), Columns).CopyTo(own[(row * Columns)..]);
        }

        public void Scatter(ReadOnlySpan<float> own, Span<float> all, int rows)
        {
            for (var row = 0; row < rows; row++)
                own.Slice(row * Columns, Columns).CopyTo(all[Start(row, rows)..]);
        }

        private int Start(int row, int rows) => ((BatchFirst ? (Batch * rows) + row : (row * Batches) + Batch) * Features) + Column;
    }
}
