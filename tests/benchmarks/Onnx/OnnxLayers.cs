using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Onnx;

/// <summary>The layers of the models as ONNX nodes, with weights from a state dictionary under PyTorch's names.</summary>
internal sealed class OnnxLayers(OnnxGraph graph, IReadOnlyDictionary<string, Tensor<float>> state)
{
    public string Relu(string x) => graph.Node("Relu", [x]);

    public string Add(string x, string y) => graph.Node("Add", [x, y]);

    public string Linear(string x, string layer) =>
        graph.Node("Gemm", [x, Weight(layer + ".weight"), Weight(layer + ".bias")], new NodeAttribute("transB", 1));

    /// <summary>A linear layer over inputs of more than two dimensions: a product with the transposed weight, and the bias.</summary>
    public string LinearByMatMul(string x, string weight, string bias) =>
        Add(graph.Node("MatMul", [x, Transposed(weight)]), Weight(bias));

    public string MatMul(string x, string weight) => graph.Node("MatMul", [x, Weight(weight)]);

    public string Convolution(string x, string layer, int[] strides, int[] pads, int group = 1) =>
        Convolution("Conv", x, layer, strides, pads, group);

    public string TransposedConvolution(string x, string layer, int[] strides, int[] pads) =>
        Convolution("ConvTranspose", x, layer, strides, pads, 1);

    public string BatchNorm(string x, string layer) => graph.Node(
        "BatchNormalization",
        [x, Weight(layer + ".weight"), Weight(layer + ".bias"), Weight(layer + ".running_mean"), Weight(layer + ".running_var")],
        new NodeAttribute("epsilon", 1e-5f));

    public string LayerNorm(string x, string layer) => graph.Node(
        "LayerNormalization", [x, Weight(layer + ".weight"), Weight(layer + ".bias")],
        new NodeAttribute("axis", -1), new NodeAttribute("epsilon", 1e-5f));

    public string Relu6(string x) => graph.Node("Clip", [x, graph.Weight([0f]), graph.Weight([6f])]);

    public string MaxPool(string x, int kernel, int stride, int padding) => graph.Node(
        "MaxPool", [x], new NodeAttribute("kernel_shape", new[] { kernel, kernel }), new NodeAttribute("strides", new[] { stride, stride }),
        new NodeAttribute("pads", new[] { padding, padding, padding, padding }));

    public string GlobalAveragePool(string x) => graph.Node("GlobalAveragePool", [x]);

    public string Flatten(string x) => graph.Node("Flatten", [x], new NodeAttribute("axis", 1));

    public string Reshape(string x, params long[] lengths) => graph.Node("Reshape", [x, graph.Sizes(lengths)]);

    public string Transpose(string x, params int[] order) => graph.Node("Transpose", [x], new NodeAttribute("perm", order));

    public string Weight(string name)
    {
        var tensor = state[name];
        return graph.Weight(Floats(tensor), [.. tensor.Lengths.ToArray().Select(length => (int)length)]);
    }

    internal static float[] Floats(Tensor<float> tensor)
    {
        var floats = new float[tensor.FlattenedLength];
        tensor.FlattenTo(floats);
        return floats;
    }

    private string Transposed(string name)
    {
        var tensor = state[name];
        var (rows, columns) = ((int)tensor.Lengths[0], (int)tensor.Lengths[1]);
        var source = Floats(tensor);
        var target = new float[source.Length];
        for (var i = 0; i < source.Length; i++)
            target[(i % columns * rows) + (i / columns)] = source[i];
        return graph.Weight(target, columns, rows);
    }

    private string Convolution(string operation, string x, string layer, int[] strides, int[] pads, int group)
    {
        List<string> inputs = [x, Weight(layer + ".weight")];
        if (state.ContainsKey(layer + ".bias"))
            inputs.Add(Weight(layer + ".bias"));
        var kernel = state[layer + ".weight"].Lengths[2..].ToArray().Select(length => (int)length).ToArray();
        return graph.Node(
            operation, inputs, new NodeAttribute("kernel_shape", kernel), new NodeAttribute("strides", strides),
            new NodeAttribute("pads", (int[])[.. pads, .. pads]), new NodeAttribute("group", group));
    }
}
