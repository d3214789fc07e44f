using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="TransformerEncoderLayer"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TransformerEncoderLayerKernel
{
    private const string ScratchLength =
        "N*L*(2*dModel + dimFeedforward) + 4*dModel*N*L";

    /// <summary>The attention and the linear layers in scratch memory, one after the other.</summary>
    [Cost("N*L*dModel*(4*dModel + 2*L + 2*dimFeedforward)")]
    [Onnx(typeof(Onnx.AttentionOnnx), nameof(Onnx.AttentionOnnx.TransformerEncoderLayer))]
    public static void Run(
        TransformerEncoderLayer layer, ReadOnlySpan<float> src, ReadOnlySpan<float> srcMask, ReadOnlySpan<bool> srcKeyPaddingMask,
        Span<float> output, [Scratch(ScratchLength)] Span<float> scratch, int N, int L)
    {
        var rows = N * L;
        var size = rows * layer.SelfAttn.EmbedDim;
        var first = scratch[..size];
        var second = scratch.Slice(size, size);
        var hidden = scratch.Slice(2 * size, rows * layer.Linear1.OutFeatures);
        var rest = scratch[((2 * size) + hidden.Length)..];
        if (layer.NormFirst)
        {
            LayerNormKernel.Run(layer.Norm1, src, second, rows, default);
            Attend(layer, second, srcMask, srcKeyPaddingMask, first, rest, N, L);
            Elementwise.Add(first, src, first, [size], [size]);
            LayerNormKernel.Run(layer.Norm2, first, second, rows, default);
            Feed(layer, second, hidden, output, rows);
            Elementwise.Add(output, first, output, [size], [size]);
            return;
        }

        Attend(layer, src, srcMask, srcKeyPaddingMask, first, rest, N, L);
        Elementwise.Add(first, src, first, [size], [size]);
        LayerNormKernel.Run(layer.Norm1, first, second, rows, default);
        Feed(layer, second, hidden, first, rows);
        Elementwise.Add(first, second, first, [size], [size]);
        LayerNormKernel.Run(layer.Norm2, first, output, rows, default);
    }

    /// <summary>The floats of scratch memory that <see cref="Run"/> takes.</summary>
    internal static int LengthOfScratch(TransformerEncoderLayer layer, int N, int L) => checked(
        (N * L * ((2 * layer.SelfAttn.EmbedDim) + layer.Linear1.OutFeatures))
        + MultiheadAttentionKernel.LengthOfScratch(layer.SelfAttn, N, L, L));

    private static void Attend(
        TransformerEncoderLayer layer, ReadOnlySpan<float> input, ReadOnlySpan<float> mask, ReadOnlySpan<bool> keyPaddingMask,
        Span<float> output, Span<float> scratch, int N, int L) =>
        MultiheadAttentionKernel.Run(
            layer.SelfAttn, input, input, input, keyPaddingMask, mask, output, weights: [], scratch, N, L, L, L, averageAttnWeights: true);

    private static void Feed(TransformerEncoderLayer layer, ReadOnlySpan<float> input, Span<float> hidden, Span<float> output, int rows)
    {
        LinearKernel.Run(layer.Linear1, input, hidden, rows, layer.Activation);
        LinearKernel.Run(layer.Linear2, hidden, output, rows, default);
    }
}
