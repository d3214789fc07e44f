using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Onnx;

/// <summary>Recurrent networks and cells as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecurrentOnnx
{
    private static readonly RecurrentKind lstm = new("LSTM", [0, 3, 1, 2]);
    private static readonly RecurrentKind gru = new("GRU", [1, 0, 2], ("linear_before_reset", 1L));

    /// <summary>A network of simple units; its output and last state.</summary>
    public static OnnxValue[] RNN(OnnxGraph graph, RNN layer, OnnxValue input, OnnxValue? hx) =>
        new RecurrentNodes(graph, Rnn(layer.Nonlinearity, layer.Bidirectional), layer.Weights, layer.HiddenSize, layer.Bidirectional).Sequence(input, layer.BatchFirst, hx);

    /// <summary>A network of gated units; its output and last state.</summary>
    public static OnnxValue[] GRU(OnnxGraph graph, GRU layer, OnnxValue input, OnnxValue? hx) =>
        new RecurrentNodes(graph, gru, layer.Weights, layer.HiddenSize, layer.Bidirectional).Sequence(input, layer.BatchFirst, hx);

    /// <summary>A network of long short-term memory; its output and last states.</summary>
    public static OnnxValue[] LSTM(OnnxGraph graph, LSTM layer, OnnxValue input, OnnxValue? h, OnnxValue? c) => layer.ProjSize > 0
        ? new ProjectedLstm(graph, layer).Sequence(input, h, c)
        : new RecurrentNodes(graph, lstm, layer.Weights, layer.HiddenSize, layer.Bidirectional).Sequence(input, layer.BatchFirst, h, c);

    /// <summary>A step of simple units.</summary>
    public static OnnxValue RNNCell(OnnxGraph graph, RNNCell layer, OnnxValue input, OnnxValue? hx) =>
        new RecurrentNodes(graph, Rnn(layer.Nonlinearity, false), [layer.Weights], layer.HiddenSize, false).Step(input, hx)[0];

    /// <summary>A step of gated units.</summary>
    public static OnnxValue GRUCell(OnnxGraph graph, GRUCell layer, OnnxValue input, OnnxValue? hx) =>
        new RecurrentNodes(graph, gru, [layer.Weights], layer.HiddenSize, false).Step(input, hx)[0];

    /// <summary>A step of long short-term memory; both states.</summary>
    public static OnnxValue[] LSTMCell(OnnxGraph graph, LSTMCell layer, OnnxValue input, OnnxValue? h, OnnxValue? c) =>
        new RecurrentNodes(graph, lstm, [layer.Weights], layer.HiddenSize, false).Step(input, h, c);

    private static RecurrentKind Rnn(string nonlinearity, bool isBidirectional)
    {
        var function = nonlinearity == "relu" ? "Relu" : "Tanh";
        return new("RNN", [0], ("activations", isBidirectional ? new[] { function, function } : [function]));
    }
}

/// <summary>A kind of recurrent node.</summary>
/// <param name="Type">ONNX's name for it.</param>
/// <param name="Gates">The place that each of ONNX's gates has among PyTorch's.</param>
/// <param name="Attributes">What else the node says.</param>
internal sealed record RecurrentKind(string Type, int[] Gates, params (string Name, object Value)[] Attributes);

/// <summary>ONNX's recurrent nodes, one for each layer of a network; each computes both directions.</summary>
internal sealed class RecurrentNodes(OnnxGraph graph, RecurrentKind kind, IReadOnlyList<GateWeights> weights, int hiddenSize, bool isBidirectional)
{
    private readonly int directions = isBidirectional ? 2 : 1;

    private bool HasCell => kind.Type == "LSTM";

    /// <summary>The outputs of all steps and the last states of all layers.</summary>
    public OnnxValue[] Sequence(OnnxValue input, bool batchFirst, params OnnxValue?[] initial)
    {
        var isAlone = input.Rank == 2;
        var batchAxis = batchFirst ? 0 : 1;
        var steps = Batch.Enter(graph, input, 3, batchAxis);
        steps = batchFirst ? Exchange(steps) : steps;
        OnnxValue?[] states = [.. initial.Select(state => state is null ? null : Batch.Enter(graph, state, 3, 1))];
        var last = new List<OnnxValue[]>();
        for (var layer = 0; layer < weights.Count / directions; layer++)
        {
            var results = Node(steps, layer, [.. states.Select(state => state is null ? null : Rows(state, layer))]);
            steps = graph.Node("Reshape", [graph.Node("Transpose", [results[0]], ("perm", new long[] { 0, 2, 1, 3 })), graph.Ints(0, 0, directions * hiddenSize)]);
            last.Add(results[1..]);
        }

        var output = batchFirst ? Exchange(steps) : steps;
        var final = Enumerable.Range(0, last[0].Length).Select(i => last.Count == 1 ? last[0][i] : graph.Node("Concat", [.. last.Select(states => states[i])], ("axis", 0L)));
        return isAlone ? [Leave(output, batchAxis), .. final.Select(state => Leave(state, 1))] : [output, .. final];
    }

    /// <summary>The states after one step.</summary>
    public OnnxValue[] Step(OnnxValue input, params OnnxValue?[] initial)
    {
        var isAlone = input.Rank == 1;
        OnnxValue First(OnnxValue value) => graph.Node("Unsqueeze", [Batch.Enter(graph, value, 2), graph.Ints(0)]);
        var results = Node(First(input), 0, [.. initial.Select(state => state is null ? null : First(state))]);
        return [.. results[1..].Select(state => Leave(state, 0)).Select(state => isAlone ? Leave(state, 0) : state)];
    }

    /// <summary>All outputs and the last states: (L, directions, N, H), (directions, N, H), ….</summary>
    private OnnxValue[] Node(OnnxValue steps, int layer, OnnxValue?[] states)
    {
        GateWeights[] own = [.. weights.Skip(layer * directions).Take(directions)];
        OnnxValue?[] inputs = [steps, Joined(own, gates => [gates.WeightIh]), Joined(own, gates => [gates.WeightHh]), Biases(own), null, .. states];
        return graph.Nodes(
            kind.Type, inputs, HasCell ? 3 : 2,
            [("hidden_size", (long)hiddenSize), ("direction", isBidirectional ? "bidirectional" : "forward"), .. kind.Attributes]);
    }

    private OnnxValue? Biases(GateWeights[] own) => own[0].BiasIh is null ? null : Joined(own, gates => [gates.BiasIh!, gates.BiasHh!]);

    /// <summary>The weights of both directions with the gates in ONNX's order.</summary>
    private OnnxValue Joined(GateWeights[] own, Func<GateWeights, Tensor<float>[]> choose)
    {
        var parts = own.SelectMany(choose).ToList();
        var values = parts.SelectMany(InOrder).ToArray();
        var rows = parts[0].Lengths[0] * (parts.Count / own.Length);
        return graph.Constant(values, parts[0].Rank == 1 ? [own.Length, rows] : [own.Length, rows, parts[0].Lengths[1]]);
    }

    private IEnumerable<float> InOrder(Tensor<float> weight)
    {
        var values = Dense.Read(weight).ToArray();
        var gate = values.Length / kind.Gates.Length;
        return kind.Gates.SelectMany(place => values.Skip(place * gate).Take(gate));
    }

    private OnnxValue Rows(OnnxValue state, int layer) => weights.Count == directions
        ? state
        : graph.Node("Slice", [state, graph.Ints(layer * directions), graph.Ints((layer + 1) * directions), graph.Ints(0)]);

    private OnnxValue Exchange(OnnxValue value) => graph.Node("Transpose", [value], ("perm", new long[] { 1, 0, 2 }));

    private OnnxValue Leave(OnnxValue value, int axis) => graph.Node("Squeeze", [value, graph.Ints(axis)]);
}

/// <summary>A projected LSTM, which ONNX has not, step by step.</summary>
internal sealed class ProjectedLstm(OnnxGraph graph, LSTM layer)
{
    /// <summary>The outputs of all steps and the last states of all layers.</summary>
    public OnnxValue[] Sequence(OnnxValue input, OnnxValue? h, OnnxValue? c)
    {
        var isAlone = input.Rank == 2;
        var timeAxis = layer.BatchFirst && !isAlone ? 1 : 0;
        if (!input.Size(timeAxis).TryGetConstant(out var length))
            throw new NotSupportedException($"ONNX has no LSTM with a projection; its steps can be written one by one only for a length that is a number, not for {input.Size(timeAxis)}.");

        var steps = Enumerable.Range(0, (int)length).Select(step => graph.Node("Gather", [input, graph.Int(step)], ("axis", (long)timeAxis))).ToList();
        var (lastH, lastC) = (new List<OnnxValue>(), new List<OnnxValue>());
        for (var stacked = 0; stacked < layer.NumLayers; stacked++)
        {
            var outputs = new List<OnnxValue[]>();
            for (var direction = 0; direction < layer.Directions; direction++)
            {
                var index = (stacked * layer.Directions) + direction;
                var order = direction == 0 ? steps : steps.AsEnumerable().Reverse();
                var (all, finalH, finalC) = Walk(order, layer.Weights[index], Initial(h, index), Initial(c, index));
                outputs.Add([.. direction == 0 ? all : all.AsEnumerable().Reverse()]);
                lastH.Add(finalH);
                lastC.Add(finalC);
            }

            steps = [.. Enumerable.Range(0, (int)length).Select(step => outputs.Count == 1 ? outputs[0][step] : graph.Node("Concat", [outputs[0][step], outputs[1][step]], ("axis", -1L)))];
        }

        return [ArrangingOnnx.Stack(graph, steps, timeAxis), ArrangingOnnx.Stack(graph, lastH, 0), ArrangingOnnx.Stack(graph, lastC, 0)];
    }

    private OnnxValue? Initial(OnnxValue? state, int index) => state is null ? null : graph.Node("Gather", [state, graph.Int(index)], ("axis", 0L));

    private (List<OnnxValue> All, OnnxValue H, OnnxValue C) Walk(IEnumerable<OnnxValue> steps, GateWeights weights, OnnxValue? h, OnnxValue? c)
    {
        var all = new List<OnnxValue>();
        foreach (var step in steps)
        {
            (h, c) = Step(step, weights, h, c);
            all.Add(h);
        }

        return (all, h!, c!);
    }

    /// <summary>PyTorch's formula, its gates in the order i, f, g, o; a state left out is zeros, of which nothing is left.</summary>
    private (OnnxValue H, OnnxValue C) Step(OnnxValue input, GateWeights weights, OnnxValue? h, OnnxValue? c)
    {
        var sum = Product(input, weights.WeightIh, weights.BiasIh);
        if (h is not null)
            sum = graph.Node("Add", [sum, Product(h, weights.WeightHh, weights.BiasHh)]);
        else if (weights.BiasHh is { } bias)
            sum = graph.Node("Add", [sum, graph.Weight(bias)]);

        var gates = graph.Nodes("Split", [sum], 4, ("axis", -1L), ("num_outputs", 4L));
        var added = graph.Node("Mul", [graph.Node("Sigmoid", [gates[0]]), graph.Node("Tanh", [gates[2]])]);
        var cell = c is null ? added : graph.Node("Add", [graph.Node("Mul", [graph.Node("Sigmoid", [gates[1]]), c]), added]);
        var hidden = graph.Node("Mul", [graph.Node("Sigmoid", [gates[3]]), graph.Node("Tanh", [cell])]);
        return (Product(hidden, weights.WeightHr!, null), cell);
    }

    private OnnxValue Product(OnnxValue input, Tensor<float> weight, Tensor<float>? bias) =>
        ProductOnnx.Linear(graph, input, graph.Weight(weight), graph.OptionalWeight(bias));
}
