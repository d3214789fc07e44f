namespace ShapeGen.Onnx;

/// <summary>What ONNX's layers want of a tensor: a batch where PyTorch's take one sample alone as well.</summary>
internal static class Batch
{
    /// <summary>
    /// Applies nodes to a batch, whose number of dimensions is <paramref name="rank"/>; one sample alone becomes a batch of one
    /// before, and one sample again after.
    /// </summary>
    public static OnnxValue Apply(OnnxGraph graph, OnnxValue input, int rank, Func<OnnxValue, OnnxValue> apply, int axis = 0) =>
        input.Rank == rank ? apply(input) : graph.Node("Squeeze", [apply(Enter(graph, input, rank, axis)), graph.Ints(axis)]);

    /// <summary>The input as a batch.</summary>
    public static OnnxValue Enter(OnnxGraph graph, OnnxValue input, int rank, int axis = 0)
    {
        if (input.Rank == rank)
            return input;

        var items = input.Shape!.Items.ToList();
        items.Insert(axis, (Shapes.Dim)1);
        return graph.Node("Unsqueeze", [input, graph.Ints(axis)]) with { Shape = new Shapes.Shape(items) };
    }
}
