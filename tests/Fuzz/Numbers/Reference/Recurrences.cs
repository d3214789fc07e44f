namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Recurrent layers, step by step.</summary>
internal static class Recurrences
{
    /// <summary>All layers and directions over (L, N, features), from the states (directions·layers, N, size) on.</summary>
    public static (Grid Output, Grid H, Grid C) Run(RecurrentLayer layer, Grid input, Grid? initial, Step step)
    {
        var (length, batch, directions) = (input.Sizes[0], input.Sizes[1], layer.Bidirectional ? 2 : 1);
        var (lastStates, lastCells) = (new List<double>(), new List<double>());
        var stateSize = layer.Weights[0].WeightHh.Lengths[1];
        for (var level = 0; level < layer.NumLayers; level++)
        {
            var outputs = new double[length * batch * directions * (int)stateSize];
            for (var direction = 0; direction < directions; direction++)
            {
                var index = (level * directions) + direction;
                var weights = new Gates(layer.Weights[index]);
                for (var n = 0; n < batch; n++)
                {
                    var state = new double[stateSize];
                    if (initial is not null)
                        Array.Copy(initial.Values, ((index * batch) + n) * (int)stateSize, state, 0, (int)stateSize);
                    var cell = new double[layer.HiddenSize];
                    for (var t = 0; t < length; t++)
                    {
                        var at = direction == 0 ? t : length - 1 - t;
                        state = step(weights, input.Values.AsSpan(((at * batch) + n) * input.Sizes[2], input.Sizes[2]).ToArray(), state, cell);
                        state.CopyTo(outputs, ((((at * batch) + n) * directions) + direction) * (int)stateSize);
                    }

                    lastStates.AddRange(state);
                    lastCells.AddRange(cell);
                }
            }

            input = new Grid(outputs, [length, batch, directions * (int)stateSize]);
        }

        return (input, new([.. lastStates], [layer.NumLayers * directions, batch, (int)stateSize]), new([.. lastCells], [layer.NumLayers * directions, batch, layer.HiddenSize]));
    }

    /// <summary>One step of a cell over (N, features).</summary>
    public static Grid Cell(RecurrentCell layer, Grid input, Grid? state, Step step)
    {
        var weights = new Gates(layer.Weights);
        var (batch, features, hidden) = (input.Sizes[0], input.Sizes[1], layer.HiddenSize);
        var values = Enumerable.Range(0, batch).SelectMany(n =>
            step(weights, input.Values[(n * features)..((n + 1) * features)], state?.Values[(n * hidden)..((n + 1) * hidden)] ?? new double[hidden], []));
        return new Grid([.. values], [batch, hidden]);
    }

    public static double[] Rnn(Gates weights, double[] input, double[] state, double[] cell) =>
        [.. weights.FromInput(input).Zip(weights.FromState(state), (left, right) => Math.Tanh(left + right))];

    public static double[] Gru(Gates weights, double[] input, double[] state, double[] cell)
    {
        var (x, h, units) = (weights.FromInput(input), weights.FromState(state), state.Length);
        return [.. Enumerable.Range(0, units).Select(unit =>
        {
            var update = Functions.Sigmoid(x[units + unit] + h[units + unit]);
            var candidate = Math.Tanh(x[(2 * units) + unit] + (Functions.Sigmoid(x[unit] + h[unit]) * h[(2 * units) + unit]));
            return ((1 - update) * candidate) + (update * state[unit]);
        })];
    }

    public static double[] Lstm(Gates weights, double[] input, double[] state, double[] cell)
    {
        var (x, h, units) = (weights.FromInput(input), weights.FromState(state), cell.Length);
        var hidden = new double[units];
        for (var unit = 0; unit < units; unit++)
        {
            double Gate(int gate) => x[(gate * units) + unit] + h[(gate * units) + unit];
            cell[unit] = (Functions.Sigmoid(Gate(1)) * cell[unit]) + (Functions.Sigmoid(Gate(0)) * Math.Tanh(Gate(2)));
            hidden[unit] = Functions.Sigmoid(Gate(3)) * Math.Tanh(cell[unit]);
        }

        return weights.Projected(hidden);
    }

    /// <summary>The new state from the input and the last state; the cell state is changed.</summary>
    public delegate double[] Step(Gates weights, double[] input, double[] state, double[] cell);

    /// <summary>The weights of one layer and direction.</summary>
    public sealed class Gates(GateWeights weights)
    {
        private readonly Grid input = Grid.Of(weights.WeightIh), state = Grid.Of(weights.WeightHh);
        private readonly Grid? inputBias = Grid.OfOptional(weights.BiasIh), stateBias = Grid.OfOptional(weights.BiasHh);
        private readonly Grid? projection = Grid.OfOptional(weights.WeightHr);

        public double[] FromInput(double[] values) => Products.Linear(new Grid(values, [values.Length]), input, inputBias).Values;

        public double[] FromState(double[] values) => Products.Linear(new Grid(values, [values.Length]), state, stateBias).Values;

        public double[] Projected(double[] values) => projection is null ? values : Products.Linear(new Grid(values, [values.Length]), projection, null).Values;
    }
}
