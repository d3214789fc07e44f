using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Softmax and gates as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GatingOnnx
{
    /// <summary>exp x / Σ exp x along a dimension.</summary>
    public static OnnxValue Softmax(OnnxGraph graph, OnnxValue input, int dim) => graph.Node("Softmax", [input], ("axis", (long)dim));

    /// <summary>The logarithm of the softmax.</summary>
    public static OnnxValue LogSoftmax(OnnxGraph graph, OnnxValue input, int dim) => graph.Node("LogSoftmax", [input], ("axis", (long)dim));

    /// <summary>The softmax of the negative input.</summary>
    public static OnnxValue Softmin(OnnxGraph graph, OnnxValue input, int dim) => Softmax(graph, graph.Node("Neg", [input]), dim);

    /// <summary>The softmax over the channels of images.</summary>
    public static OnnxValue Softmax2d(OnnxGraph graph, OnnxValue input) => Softmax(graph, input, -3);

    /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
    public static OnnxValue Glu(OnnxGraph graph, OnnxValue input, int dim)
    {
        var halves = graph.Nodes("Split", [input], 2, ("axis", (long)dim), ("num_outputs", 2L));
        return graph.Node("Mul", [halves[0], graph.Node("Sigmoid", [halves[1]])]);
    }

    /// <summary>The layer's slopes below 0, one for all or one for each channel.</summary>
    public static OnnxValue PReLU(OnnxGraph graph, PReLU layer, OnnxValue input) => Prelu(graph, input, graph.Weight(layer.Weight));

    /// <summary>The slopes below 0, one for all or one for each channel.</summary>
    public static OnnxValue Prelu(OnnxGraph graph, OnnxValue input, OnnxValue weight)
    {
        var slopes = weight.LastSizes(1) is [1] ? weight : NormalisationOnnx.ForChannels(graph, weight, input.Rank);
        return graph.Node("PRelu", [input, slopes]);
    }

    /// <summary>The mean of the layer's limits as slope below 0.</summary>
    public static OnnxValue RReLU(OnnxGraph graph, RReLU layer, OnnxValue input) =>
        graph.Node("LeakyRelu", [input], ("alpha", (float)((layer.Lower + layer.Upper) / 2)));
}
