using System.Numerics.Tensors;
using ShapeGen.Fuzz.Numbers.Reference;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>The layers' forward passes in double precision, from the layers' own weights. What is written for random models calls them.</summary>
public static class DoubleLayers
{
    /// <summary>Any layer of one input and one output.</summary>
    public static Tensor<double> ForwardDouble(this IModule layer, Tensor<double> input) => layer is Sequential chain
        ? chain.Aggregate(input, (value, element) => element.ForwardDouble(value))
        : Observation.Call(layer.GetType().Name, [input], grids => SingleLayers.Forward(layer, grids[0]), floats => layer.Forward(floats[0]));

    /// <summary>A layer that looks rows up.</summary>
    public static Tensor<double> ForwardDouble(this Embedding layer, Tensor<long> input)
    {
        var weight = Grid.Of(layer.Weight);
        var values = input.ToArray().SelectMany(row => weight.Values.Skip((int)row * layer.EmbeddingDim).Take(layer.EmbeddingDim));
        return new Grid([.. values], [.. input.Lengths.ToArray().Select(length => (int)length), layer.EmbeddingDim]).ToTensor();
    }

    /// <summary>A layer of two inputs.</summary>
    public static Tensor<double> ForwardDouble(this Bilinear layer, Tensor<double> input1, Tensor<double> input2) => Observation.Call(
        nameof(Bilinear), [input1, input2],
        grids => Products.Bilinear(grids[0], grids[1], Grid.Of(layer.Weight), Grid.OfOptional(layer.Bias)),
        floats => layer.Forward(floats[0], floats[1]));

    /// <summary>Attention between tensors.</summary>
    public static (Tensor<double> Output, Tensor<double>? Weights) ForwardDouble(this MultiheadAttention layer, Tensor<double> query, Tensor<double> key, Tensor<double> value) =>
        (Observation.Call(
            nameof(MultiheadAttention), [query, key, value],
            grids => Attentions.Multihead(layer, grids[0], grids[1], grids[2]),
            floats => layer.Forward(floats[0], floats[1], floats[2]).Output), null);

    /// <summary>A step of a cell.</summary>
    public static Tensor<double> ForwardDouble(this GRUCell layer, Tensor<double> input, Tensor<double>? hx = null) => Cell(
        layer, input, hx, Recurrences.Gru, floats => layer.Forward(floats[0], floats.ElementAtOrDefault(1)));

    /// <inheritdoc cref="ForwardDouble(GRUCell, Tensor{double}, Tensor{double}?)"/>
    public static Tensor<double> ForwardDouble(this RNNCell layer, Tensor<double> input, Tensor<double>? hx = null) => Cell(
        layer, input, hx, Recurrences.Rnn, floats => layer.Forward(floats[0], floats.ElementAtOrDefault(1)));

    /// <summary>A recurrent layer, from an initial state on, or from zeros.</summary>
    public static (Tensor<double> Output, Tensor<double> State) ForwardDouble(this GRU layer, Tensor<double> input, Tensor<double>? hx = null)
    {
        var results = Layer(layer, input, hx, Recurrences.Gru, floats => layer.Forward(floats[0], floats.ElementAtOrDefault(1)) is var (output, state) ? [output, state] : []);
        return (results[0], results[1]);
    }

    /// <inheritdoc cref="ForwardDouble(GRU, Tensor{double}, Tensor{double}?)"/>
    public static (Tensor<double> Output, Tensor<double> State) ForwardDouble(this RNN layer, Tensor<double> input, Tensor<double>? hx = null)
    {
        var results = Layer(layer, input, hx, Recurrences.Rnn, floats => layer.Forward(floats[0], floats.ElementAtOrDefault(1)) is var (output, state) ? [output, state] : []);
        return (results[0], results[1]);
    }

    /// <summary>A recurrent layer with two states, from zeros on.</summary>
    public static (Tensor<double> Output, (Tensor<double> H, Tensor<double> C) State) ForwardDouble(this LSTM layer, Tensor<double> input)
    {
        var results = Layer(layer, input, null, Recurrences.Lstm, floats => layer.Forward(floats[0]) is var (output, (h, c)) ? [output, h, c] : []);
        return (results[0], (results[1], results[2]));
    }

    private static Tensor<double> Cell(RecurrentCell layer, Tensor<double> input, Tensor<double>? state, Recurrences.Step step, Func<Tensor<float>[], Tensor<float>> actual) =>
        Observation.Call(layer.GetType().Name, state is null ? [input] : [input, state], grids => Recurrences.Cell(layer, grids[0], grids.ElementAtOrDefault(1), step), actual);

    private static Tensor<double>[] Layer(
        RecurrentLayer layer, Tensor<double> input, Tensor<double>? state, Recurrences.Step step, Func<Tensor<float>[], Tensor<float>[]> actual) => Observation.Call(
        layer.GetType().Name, state is null ? [input] : [input, state],
        grids =>
        {
            var isBatched = input.Rank == 3;
            var steps = !isBatched ? Operations.Unsqueeze(grids[0], 1) : layer.BatchFirst ? Operations.Transpose(grids[0], 0, 1) : grids[0];
            var initial = grids.ElementAtOrDefault(1) is { } given ? isBatched ? given : Operations.Unsqueeze(given, 1) : null;
            var (output, h, c) = Recurrences.Run(layer, steps, initial, step);
            return isBatched
                ? [layer.BatchFirst ? Operations.Transpose(output, 0, 1) : output, h, c]
                : [Unbatched(output), Unbatched(h), Unbatched(c)];
        },
        actual);

    private static Grid Unbatched(Grid grid) => grid.As(grid.Sizes[0], grid.Sizes[2]);
}
