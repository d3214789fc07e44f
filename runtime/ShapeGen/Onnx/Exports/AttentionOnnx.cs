using System.ComponentModel;
using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>Attention and transformer layers as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AttentionOnnx
{
    /// <summary>softmax(q·kᵀ·scale + mask)·v</summary>
    public static OnnxValue ScaledDotProduct(
        OnnxGraph graph, OnnxValue query, OnnxValue key, OnnxValue value, OnnxValue? mask, Dim L, Dim S, int E, bool isCausal, double? scale)
    {
        var turned = graph.Node("Transpose", [key], ("perm", Turned(key.Rank)));
        var scores = graph.Node("Mul", [graph.Node("MatMul", [query, turned]), graph.Scalar(scale ?? 1 / Math.Sqrt(E))]);
        if (mask is not null)
            scores = graph.Node("Add", [scores, mask]);
        if (isCausal)
            scores = graph.Node("Add", [scores, Later(graph, L, S)]);
        return graph.Node("MatMul", [GatingOnnx.Softmax(graph, scores, -1), value]);
    }

    /// <summary>A layer with several heads: its output and the weights.</summary>
    public static OnnxValue[] MultiheadAttention(
        OnnxGraph graph, MultiheadAttention layer, OnnxValue query, OnnxValue key, OnnxValue value, OnnxValue? keyPaddingMask, OnnxValue? attnMask,
        bool averageAttnWeights)
    {
        var isAlone = query.Rank == 2;
        var queries = Heads(graph, layer, query, 0, layer.QProjWeight, [0, 2, 1, 3], rows => rows);
        var keys = Heads(graph, layer, key, 1, layer.KProjWeight, [0, 2, 3, 1], rows => Append(graph, layer, rows, layer.BiasK));
        var values = Heads(graph, layer, value, 2, layer.VProjWeight, [0, 2, 1, 3], rows => Append(graph, layer, rows, layer.BiasV));
        var scores = graph.Node("Mul", [graph.Node("MatMul", [queries, keys]), graph.Scalar(1 / Math.Sqrt(layer.EmbedDim / layer.NumHeads))]);
        if (attnMask is not null)
            scores = graph.Node("Add", [scores, Widen(graph, layer, attnMask.Rank == 2 ? attnMask : graph.Reshape(attnMask, null, layer.NumHeads, attnMask.Size(1), attnMask.Size(2)))]);
        if (keyPaddingMask is not null)
            scores = graph.Node("Add", [scores, Widen(graph, layer, Hidden(graph, Batch.Enter(graph, keyPaddingMask, 2)))]);

        var weights = GatingOnnx.Softmax(graph, scores, -1);
        var joined = graph.Node("Transpose", [graph.Node("MatMul", [weights, values])], ("perm", new long[] { 0, 2, 1, 3 }));
        var rows = graph.Node("Reshape", [joined, graph.Ints(0, 0, layer.EmbedDim)]);
        var output = BatchFirst(graph, ProductOnnx.LinearLayer(graph, layer.OutProj, rows), layer.BatchFirst || isAlone);
        var shown = averageAttnWeights ? graph.Node("ReduceMean", [weights, graph.Ints(1)], ("keepdims", 0L)) : weights;
        return isAlone ? [Alone(graph, output), Alone(graph, shown)] : [output, shown];
    }

    /// <summary>A layer of a transformer's encoder.</summary>
    public static OnnxValue TransformerEncoderLayer(
        OnnxGraph graph, TransformerEncoderLayer layer, OnnxValue src, OnnxValue? srcMask, OnnxValue? srcKeyPaddingMask)
    {
        OnnxValue Attend(OnnxValue input)
        {
            var rows = input with { Shape = src.Shape };
            return MultiheadAttention(graph, layer.SelfAttn, rows, rows, rows, srcKeyPaddingMask, srcMask, averageAttnWeights: true)[0];
        }

        OnnxValue Feed(OnnxValue input) => ProductOnnx.LinearLayer(
            graph, layer.Linear2, PointwiseOnnx.Run(graph, ProductOnnx.LinearLayer(graph, layer.Linear1, input with { Shape = src.Shape }), layer.Activation) with { Shape = src.Shape });
        OnnxValue Add(OnnxValue left, OnnxValue right) => graph.Node("Add", [left, right]);

        if (layer.NormFirst)
        {
            var attended = Add(src, Attend(NormalisationOnnx.LayerNormLayer(graph, layer.Norm1, src)));
            return Add(attended, Feed(NormalisationOnnx.LayerNormLayer(graph, layer.Norm2, attended)));
        }

        var first = NormalisationOnnx.LayerNormLayer(graph, layer.Norm1, Add(src, Attend(src)));
        return NormalisationOnnx.LayerNormLayer(graph, layer.Norm2, Add(first, Feed(first)));
    }

    /// <summary>The projection of an input as one matrix for each head: (N, heads, …).</summary>
    private static OnnxValue Heads(OnnxGraph graph, MultiheadAttention layer, OnnxValue input, int index, Tensor<float>? own, long[] order, Func<OnnxValue, OnnxValue> complete)
    {
        var rows = input.Rank == 2 ? Batch.Enter(graph, input, 3) : BatchFirst(graph, input, layer.BatchFirst);
        var size = layer.EmbedDim;
        var weight = layer.InProjWeight is { } all ? Part(graph, graph.Weight(all), index, size) : graph.Weight(own!);
        var bias = layer.InProjBias is { } biases ? Part(graph, graph.Weight(biases), index, size) : null;
        var projected = complete(ProductOnnx.Linear(graph, rows, weight, bias));
        var heads = graph.Node("Reshape", [projected, graph.Ints(0, 0, layer.NumHeads, size / layer.NumHeads)]);
        return graph.Node("Transpose", [heads], ("perm", order));
    }

    private static OnnxValue Part(OnnxGraph graph, OnnxValue weight, int index, int size) =>
        graph.Node("Slice", [weight, graph.Ints(index * size), graph.Ints((index + 1) * size), graph.Ints(0)]);

    private static OnnxValue BatchFirst(OnnxGraph graph, OnnxValue value, bool isSo) =>
        isSo ? value : graph.Node("Transpose", [value], ("perm", new long[] { 1, 0, 2 }));

    private static OnnxValue Alone(OnnxGraph graph, OnnxValue value) => graph.Node("Squeeze", [value, graph.Ints(0)]);

    /// <summary>-∞ where the mask hides a place, else 0.</summary>
    private static OnnxValue Hidden(OnnxGraph graph, OnnxValue mask) =>
        graph.Node("Where", [graph.Node("Unsqueeze", [mask, graph.Ints(1, 2)]), graph.Scalar(double.NegativeInfinity), graph.Scalar(0)]);

    /// <summary>The rows with those that the layer adds behind them: its own, and one of zeros.</summary>
    private static OnnxValue Append(OnnxGraph graph, MultiheadAttention layer, OnnxValue rows, Tensor<float>? own)
    {
        if (layer.AddedPlaces == 0)
            return rows;

        var one = graph.Node("Concat", [graph.Node("Shape", [rows], ("start", 0L), ("end", 1L)), graph.Ints(1, layer.EmbedDim)], ("axis", 0L));
        var parts = new List<OnnxValue> { rows };
        if (own is not null)
            parts.Add(graph.Node("Expand", [graph.Weight(own), one]));
        if (layer.AddedPlaces >= parts.Count)
            parts.Add(graph.Node("Expand", [graph.Scalar(0), one]));
        return graph.Node("Concat", [.. parts], ("axis", 1L));
    }

    /// <summary>A mask that hides nothing of what the layer adds.</summary>
    private static OnnxValue Widen(OnnxGraph graph, MultiheadAttention layer, OnnxValue mask) => layer.AddedPlaces == 0
        ? mask
        : graph.Node("Pad", [mask, graph.Ints(0, layer.AddedPlaces), graph.Scalar(0), graph.Ints(-1)], ("mode", "constant"));

    /// <summary>-∞ where a place comes after the row, else 0.</summary>
    private static OnnxValue Later(OnnxGraph graph, Dim rows, Dim places)
    {
        var shape = graph.Sizes(Shape.Of(rows, places));
        var all = graph.Node("Expand", [graph.Scalar(double.NegativeInfinity), shape]);
        return graph.Node("Trilu", [all, graph.Int(1)], ("upper", 1L));
    }

    private static long[] Turned(int rank) => [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2];
}
