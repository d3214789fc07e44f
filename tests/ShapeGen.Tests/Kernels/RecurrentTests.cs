using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class RecurrentTests
{
    public static TheoryData<int, int, int, int> Sizes => new()
    {
        { 1, 1, 1, 1 }, { 2, 1, 3, 1 }, { 5, 1, 3, 2 }, { 4, 2, 5, 7 }, { 3, 9, 4, 16 }, { 28, 1, 28, 64 }, { 3, 33, 10, 19 }, { 2, 2, 3, 33 },
        { 0, 2, 3, 4 }, { 3, 0, 3, 4 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Rnn_follows_its_formula(int steps, int batch, int inputs, int units)
    {
        foreach (var kind in new[] { ActivationKind.Tanh, ActivationKind.ReLU })
        {
            CheckAll(steps, batch, inputs, units, 0, gates: 1, (sizes, data, output, hidden, _, scratch) =>
                Recurrent.Rnn(data.Input, data.Hidden, data.Weights, output, hidden, scratch, sizes, kind),
                (x, h, state, _) => [.. x.Select((value, i) => Numbers.Activate(kind, value + h[i]))]);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Lstm_follows_its_formula(int steps, int batch, int inputs, int units)
    {
        foreach (var projection in new[] { 0, 3 })
        {
            CheckAll(steps, batch, inputs, units, projection, gates: 4, (sizes, data, output, hidden, cell, scratch) =>
                Recurrent.Lstm(data.Input, data.Hidden, data.Cell, data.Weights, output, hidden, cell, scratch, sizes), LstmStep);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Gru_follows_its_formula(int steps, int batch, int inputs, int units) =>
        CheckAll(steps, batch, inputs, units, 0, gates: 3, (sizes, data, output, hidden, _, scratch) =>
            Recurrent.Gru(data.Input, data.Hidden, data.Weights, output, hidden, scratch, sizes), GruStep);

    [Fact]
    public void The_initial_state_may_be_the_last_ones_memory()
    {
        var random = new Random(44);
        var sizes = new RecurrentSizes(3, 2, 4, 5, 0, false, false, 5);
        var data = new Data(random, sizes, 3, withState: true);
        float[] apart = new float[10], inPlace = [.. data.Hidden];
        var scratch = new float[Recurrent.ScratchLength(3, sizes)];
        Recurrent.Gru(data.Input, data.Hidden, data.Weights, [], apart, scratch, sizes);
        Recurrent.Gru(data.Input, inPlace, data.Weights, [], inPlace, scratch, sizes);
        Assert.Equal(apart, inPlace);
    }

    [Fact]
    public void A_span_that_is_too_short_is_named()
    {
        var sizes = new RecurrentSizes(3, 2, 4, 5, 0, false, false, 5);
        var data = new Data(new Random(45), sizes, 4, withState: true);
        Assert.Equal("input", Fails(23, 10, 30, 10, 10, 0));
        Assert.Equal("initial", Fails(24, 9, 30, 10, 10, 0));
        Assert.Equal("output", Fails(24, 10, 29, 10, 10, 0));
        Assert.Equal("hidden", Fails(24, 10, 30, 9, 10, 0));
        Assert.Equal("cell", Fails(24, 10, 30, 10, 9, 0));
        Assert.Equal("scratch", Fails(24, 10, 30, 10, 10, 1));

        string? Fails(int input, int initial, int output, int hidden, int cell, int missing) => Assert.Throws<ArgumentException>(
            () => Recurrent.Lstm(
                data.Input.AsSpan(0, input), data.Hidden.AsSpan(0, initial), [], data.Weights, new float[output], new float[hidden],
                new float[cell], new float[Recurrent.ScratchLength(4, sizes) - missing], sizes)).ParamName;
    }

    private delegate void Kernel(RecurrentSizes sizes, Data data, Span<float> output, Span<float> hidden, Span<float> cell, Span<float> scratch);

    /// <summary>The new hidden state from both products with their biases, the hidden state and the cell state, which it changes.</summary>
    private delegate double[] Step(double[] fromInput, double[] fromHidden, double[] hidden, double[] cell);

    private static double[] LstmStep(double[] x, double[] h, double[] hidden, double[] cell)
    {
        var units = cell.Length;
        var result = new double[units];
        for (var i = 0; i < units; i++)
        {
            var forget = Sigmoid(x[units + i] + h[units + i]);
            cell[i] = (forget * cell[i]) + (Sigmoid(x[i] + h[i]) * Math.Tanh(x[(2 * units) + i] + h[(2 * units) + i]));
            result[i] = Sigmoid(x[(3 * units) + i] + h[(3 * units) + i]) * Math.Tanh(cell[i]);
        }

        return result;
    }

    private static double[] GruStep(double[] x, double[] h, double[] hidden, double[] cell)
    {
        var units = hidden.Length;
        var result = new double[units];
        for (var i = 0; i < units; i++)
        {
            var update = Sigmoid(x[units + i] + h[units + i]);
            var candidate = Math.Tanh(x[(2 * units) + i] + (Sigmoid(x[i] + h[i]) * h[(2 * units) + i]));
            result[i] = ((1 - update) * candidate) + (update * hidden[i]);
        }

        return result;
    }

    private static double Sigmoid(double x) => Numbers.Activate(ActivationKind.Sigmoid, x);

    private static void CheckAll(int steps, int batch, int inputs, int units, int projection, int gates, Kernel kernel, Step step)
    {
        var random = new Random(40 + gates);
        for (var choice = 0; choice < 8; choice++)
        {
            var sizes = new RecurrentSizes(
                steps, batch, inputs, units, projection, BatchFirst: choice % 2 > 0, Reverse: choice / 2 % 2 > 0,
                OutputPitch: (projection > 0 ? projection : units) + (choice / 4 * 3));
            Check(sizes, new Data(random, sizes, gates, withState: choice / 4 > 0), gates, kernel, step);
        }
    }

    private static void Check(RecurrentSizes sizes, Data data, int gates, Kernel kernel, Step step)
    {
        var rows = sizes.Steps * sizes.Batch;
        var output = new float[rows * sizes.OutputPitch];
        var expectedOutput = new double[output.Length];
        var (hidden, cell) = (new float[sizes.Batch * sizes.StateSize], new float[sizes.Batch * sizes.HiddenSize]);
        var (expectedHidden, expectedCell) = (new List<double>(), new List<double>());
        for (var n = 0; n < sizes.Batch; n++)
        {
            var h = data.InitialHidden(n);
            var c = data.InitialCell(n);
            for (var t = 0; t < sizes.Steps; t++)
            {
                var time = sizes.Reverse ? sizes.Steps - 1 - t : t;
                var row = sizes.BatchFirst ? (n * sizes.Steps) + time : (time * sizes.Batch) + n;
                var x = data.Input.AsSpan(row * sizes.InputSize, sizes.InputSize).ToArray().Select(value => (double)value).ToArray();
                h = step(
                    Product(data.InputWeight, x, data.InputBias), Product(data.HiddenWeight, h, data.HiddenBias), h, c);
                if (sizes.ProjectionSize > 0)
                    h = Product(data.Projection, h, []);
                h.CopyTo(expectedOutput, row * sizes.OutputPitch);
            }

            expectedHidden.AddRange(h);
            expectedCell.AddRange(c);
        }

        var scratch = new float[Recurrent.ScratchLength(gates, sizes)];
        Array.Fill(scratch, float.NaN);
        kernel(sizes, data, output, hidden, cell, scratch);
        Numbers.AssertClose(expectedOutput, output, $"output, {sizes}");
        Numbers.AssertClose([.. expectedHidden], hidden, $"hidden, {sizes}");
        if (gates == 4)
            Numbers.AssertClose([.. expectedCell], cell, $"cell, {sizes}");
    }

    private static double[] Product(float[] weight, double[] x, float[] bias)
    {
        var result = new double[weight.Length / x.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = bias.Length > 0 ? bias[i] : 0;
            for (var j = 0; j < x.Length; j++)
                result[i] += weight[(i * x.Length) + j] * x[j];
        }

        return result;
    }

    /// <summary>Random weights, input and states; without states there are no biases either.</summary>
    private sealed class Data(Random random, RecurrentSizes sizes, int gates, bool withState)
    {
        internal float[] Input { get; } = Numbers.Random(random, sizes.Steps * sizes.Batch * sizes.InputSize);

        internal float[] InputWeight { get; } = Numbers.Random(random, gates * sizes.HiddenSize * sizes.InputSize, 0.5f);

        internal float[] HiddenWeight { get; } = Numbers.Random(random, gates * sizes.HiddenSize * sizes.StateSize, 0.3f);

        internal float[] InputBias { get; } = withState ? Numbers.Random(random, gates * sizes.HiddenSize) : [];

        internal float[] HiddenBias { get; } = withState ? Numbers.Random(random, gates * sizes.HiddenSize) : [];

        internal float[] Projection { get; } = Numbers.Random(random, sizes.ProjectionSize * sizes.HiddenSize);

        internal float[] Hidden { get; } = withState ? Numbers.Random(random, sizes.Batch * sizes.StateSize) : [];

        internal float[] Cell { get; } = withState ? Numbers.Random(random, sizes.Batch * sizes.HiddenSize) : [];

        internal RecurrentWeights Weights => new()
        {
            InputWeight = Numbers.Weight(InputWeight),
            HiddenWeight = Numbers.Weight(HiddenWeight),
            InputBias = InputBias,
            HiddenBias = HiddenBias,
            Projection = Projection,
        };

        internal double[] InitialHidden(int n) => Part(Hidden, n, sizes.StateSize);

        internal double[] InitialCell(int n) => Part(Cell, n, sizes.HiddenSize);

        private static double[] Part(float[] states, int n, int size) =>
            states.Length == 0 ? new double[size] : [.. states.Skip(n * size).Take(size).Select(value => (double)value)];
    }
}
