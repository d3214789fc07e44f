using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="MultiheadAttention"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class MultiheadAttentionKernel
{
    private const string ScratchLength = "2*embedDim*N*(L + S)";

    /// <summary>All inputs projected at once; then the heads, where they lie among the projected; then all heads through the last layer.</summary>
    [Cost("N*embedDim*(2*L*embedDim + S*((kdim ?? embedDim) + (vdim ?? embedDim)) + 2*L*S)")]
    [Onnx(typeof(Onnx.AttentionOnnx), nameof(Onnx.AttentionOnnx.MultiheadAttention))]
    public static void Run(
        MultiheadAttention layer, ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value,
        ReadOnlySpan<bool> keyPaddingMask, ReadOnlySpan<float> attnMask, Span<float> output, Span<float> weights,
        [Scratch(ScratchLength)] Span<float> scratch, int N, int L, int S, int T, bool averageAttnWeights)
    {
        var features = layer.EmbedDim;
        var heads = scratch[..(N * L * features)];
        var projected = scratch[heads.Length..];
        var isSelf = query == key && key == value && layer.InProjection is not null;
        if (isSelf)
            PackedMatrix.Multiply(query, layer.InProjection!, Dense.OfOptional(layer.InProjBias), projected, N * L, 3 * features, features);
        else
            ProjectEach(layer, query, key, value, projected, N * L, N * S);
        weights.Clear();
        fixed (float* first = projected, result = heads, kept = weights, mask = attnMask)
        fixed (float* learntKey = Dense.OfOptional(layer.BiasK), learntValue = Dense.OfOptional(layer.BiasV))
        fixed (bool* hidden = keyPaddingMask)
        {
            var places = new HeadPlaces(layer.BatchFirst, N, layer.NumHeads, features / layer.NumHeads, isSelf ? 3 * features : features);
            var keys = isSelf ? first + features : first + (N * L * features);
            var values = isSelf ? first + (2 * features) : keys + (N * S * features);
            var masks = new AttentionMasks(attnMask.IsEmpty ? null : mask, attnMask.Length != L * S, keyPaddingMask.IsEmpty ? null : hidden, L, S);
            var added = new AddedPlaces(T - S, layer.BiasK is null ? null : learntKey, layer.BiasV is null ? null : learntValue);
            var work = new AttentionHeads(first, keys, values, result, weights.IsEmpty ? null : kept, masks, added, places, L, S, averageAttnWeights);
            work.RunAll();
        }

        LinearKernel.Run(layer.OutProj, heads, output, N * L, default);
    }

    /// <summary>The floats of scratch memory that <see cref="Run"/> takes.</summary>
    internal static int LengthOfScratch(MultiheadAttention layer, int N, int L, int S) => checked(2 * layer.EmbedDim * N * (L + S));

    private static void ProjectEach(
        MultiheadAttention layer, ReadOnlySpan<float> query, ReadOnlySpan<float> key, ReadOnlySpan<float> value, Span<float> projected,
        int rows, int places)
    {
        var queries = rows * layer.EmbedDim;
        var keys = places * layer.EmbedDim;
        Project(layer, query, layer.QProjWeight, projected[..queries], 0, rows, layer.EmbedDim);
        Project(layer, key, layer.KProjWeight, projected.Slice(queries, keys), 1, places, layer.KeyDim);
        Project(layer, value, layer.VProjWeight, projected.Slice(queries + keys, keys), 2, places, layer.ValueDim);
    }

    private static void Project(
        MultiheadAttention layer, ReadOnlySpan<float> input, Tensor<float>? own, Span<float> output, int index, int rows, int columns)
    {
        var size = layer.EmbedDim;
        var weight = layer.InProjection is { } all ? all.Span.Slice(index * size * size, size * size) : Dense.OfOptional(own);
        var bias = layer.InProjBias is { } biases ? Dense.Of(biases).Slice(index * size, size) : [];
        Gemm.MultiplyTransposed(input, weight, bias, output, rows, size, columns);
    }
}
