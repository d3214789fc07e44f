using System.Numerics.Tensors;

namespace ShapeGen.Benchmarks.Onnx;

/// <summary>Recurrent layers as ONNX nodes: one a layer, directions together, gates in ONNX's order.</summary>
internal sealed class OnnxRecurrent(OnnxGraph graph, IReadOnlyDictionary<string, Tensor<float>> state, string name, int hiddenSize, int directions)
{
    /// <summary>PyTorch's i, f, g, o as ONNX's i, o, f, c.</summary>
    private static readonly int[] lstmOrder = [0, 3, 1, 2];

    /// <summary>PyTorch's r, z, n as ONNX's z, r, h.</summary>
    private static readonly int[] gruOrder = [1, 0, 2];

    public string Lstm(string x, int layers, int batch) => Stack("LSTM", x, layers, batch, lstmOrder);

    public string Gru(string x, int layers, int batch) => Stack("GRU", x, layers, batch, gruOrder, new NodeAttribute("linear_before_reset", 1));

    public string Rnn(string x, int layers, int batch) => Stack("RNN", x, layers, batch, [0]);

    private string Stack(string operation, string x, int layers, int batch, int[] order, params NodeAttribute[] more)
    {
        for (var layer = 0; layer < layers; layer++)
        {
            var outputs = graph.Node(
                operation, [x, Gates("weight_ih", layer, order), Gates("weight_hh", layer, order), Biases(layer, order)],
                [new NodeAttribute("hidden_size", hiddenSize), new NodeAttribute("direction", directions == 2 ? "bidirectional" : "forward"), .. more]);
            var inOrder = graph.Node("Transpose", [outputs], new NodeAttribute("perm", new[] { 0, 2, 1, 3 }));
            x = graph.Node("Reshape", [inOrder, graph.Sizes(0, batch, directions * hiddenSize)]);
        }

        return x;
    }

    private string Gates(string kind, int layer, int[] order)
    {
        var all = Enumerable.Range(0, directions).SelectMany(direction => Reordered(kind, layer, direction, order)).ToArray();
        var rows = order.Length * hiddenSize;
        return graph.Weight(all, directions, rows, all.Length / directions / rows);
    }

    private string Biases(int layer, int[] order)
    {
        var all = Enumerable.Range(0, directions)
            .SelectMany(direction => Reordered("bias_ih", layer, direction, order).Concat(Reordered("bias_hh", layer, direction, order))).ToArray();
        return graph.Weight(all, directions, 2 * order.Length * hiddenSize);
    }

    private IEnumerable<float> Reordered(string kind, int layer, int direction, int[] order)
    {
        var floats = OnnxLayers.Floats(state[$"{name}.{kind}_l{layer}{(direction == 1 ? "_reverse" : "")}"]);
        var gate = floats.Length / order.Length;
        return order.SelectMany(index => floats.AsSpan(index * gate, gate).ToArray());
    }
}
