using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="Embedding"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddingKernel
{
    /// <summary>The vector of each index, one behind the other.</summary>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Embedding))]
    public static void Run(Embedding layer, ReadOnlySpan<long> input, Span<float> output)
    {
        var table = Dense.Of(layer.Weight);
        for (var i = 0; i < input.Length; i++)
            Vector(layer, table, input[i]).CopyTo(output[(i * layer.EmbeddingDim)..]);
    }

    /// <inheritdoc cref="Run"/>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Embedding))]
    public static void RunInt(Embedding layer, ReadOnlySpan<int> input, Span<float> output)
    {
        var table = Dense.Of(layer.Weight);
        for (var i = 0; i < input.Length; i++)
            Vector(layer, table, input[i]).CopyTo(output[(i * layer.EmbeddingDim)..]);
    }

    /// <summary>The vector of one index.</summary>
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.EmbeddingOfOne))]
    public static void RunOne(Embedding layer, Span<float> output, long input) => Vector(layer, Dense.Of(layer.Weight), input).CopyTo(output);

    private static Span<float> Vector(Embedding layer, Span<float> table, long index) =>
        index >= 0 && index < layer.NumEmbeddings
            ? table.Slice((int)index * layer.EmbeddingDim, layer.EmbeddingDim)
            : throw new ArgumentOutOfRangeException("input", index, $"An index is none of the {layer.NumEmbeddings} embeddings, which go by 0 to {layer.NumEmbeddings - 1}.");
}
