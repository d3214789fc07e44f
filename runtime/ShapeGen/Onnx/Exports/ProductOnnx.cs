using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Matrix products as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProductOnnx
{
    /// <summary>input·weightᵀ + bias with the layer's weights.</summary>
    public static OnnxValue LinearLayer(OnnxGraph graph, Linear layer, OnnxValue input) =>
        Linear(graph, input, graph.Weight(layer.Weight), graph.OptionalWeight(layer.Bias));

    /// <summary>input·weightᵀ + bias.</summary>
    public static OnnxValue Linear(OnnxGraph graph, OnnxValue input, OnnxValue weight, OnnxValue? bias)
    {
        if (input.Shape?.Rank == 2)
            return graph.Node("Gemm", bias is null ? [input, weight] : [input, weight, bias], ("transB", 1L));

        var product = graph.Node("MatMul", [input, graph.Node("Transpose", [weight], ("perm", new long[] { 1, 0 }))]);
        return bias is null ? product : graph.Node("Add", [product, bias]);
    }

    /// <summary>The product of matrices, or of vectors as rows and columns.</summary>
    public static OnnxValue Matmul(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("MatMul", [left, right]);

    /// <summary>x1·W·x2 + bias for each matrix of the layer's weight.</summary>
    public static OnnxValue BilinearLayer(OnnxGraph graph, Bilinear layer, OnnxValue input1, OnnxValue input2) =>
        Bilinear(graph, input1, input2, graph.Weight(layer.Weight), graph.OptionalWeight(layer.Bias));

    /// <summary>x1·W·x2 + bias for each matrix of the weight, as the sum of the weight over the outer products.</summary>
    public static OnnxValue Bilinear(OnnxGraph graph, OnnxValue input1, OnnxValue input2, OnnxValue weight, OnnxValue? bias)
    {
        var outer = graph.Node("Mul", [graph.Node("Unsqueeze", [input1, graph.Ints(-1)]), graph.Node("Unsqueeze", [input2, graph.Ints(-2)])]);
        var places = graph.Node("Unsqueeze", [outer, graph.Ints(-3)]);
        var sums = graph.Node("ReduceSum", [graph.Node("Mul", [places, weight]), graph.Ints(-2, -1)], ("keepdims", 0L));
        return bias is null ? sums : graph.Node("Add", [sums, bias]);
    }

    /// <summary>Einstein's sum of one tensor.</summary>
    public static OnnxValue Einsum1(OnnxGraph graph, OnnxValue first, string equation) => graph.Node("Einsum", [first], ("equation", equation));

    /// <summary>Einstein's sum of two tensors.</summary>
    public static OnnxValue Einsum2(OnnxGraph graph, OnnxValue first, OnnxValue second, string equation) =>
        graph.Node("Einsum", [first, second], ("equation", equation));

    /// <summary>Einstein's sum of three tensors.</summary>
    public static OnnxValue Einsum3(OnnxGraph graph, OnnxValue first, OnnxValue second, OnnxValue third, string equation) =>
        graph.Node("Einsum", [first, second, third], ("equation", equation));

    /// <summary>The vector of each index.</summary>
    public static OnnxValue Embedding(OnnxGraph graph, Embedding layer, OnnxValue input) =>
        graph.Node("Gather", [graph.Weight(layer.Weight), input], ("axis", 0L));

    /// <summary>The row of one index, which ONNX would count from the end where it is negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is none of the layer's.</exception>
    public static OnnxValue EmbeddingOfOne(OnnxGraph graph, Embedding layer, long input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, layer.NumEmbeddings);
        return graph.Node("Gather", [graph.Weight(layer.Weight), graph.Int(input)], ("axis", 0L));
    }
}
