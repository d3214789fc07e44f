using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a recurrent layer's state as <see cref="RecurrentRows"/> reads it: for each vector of units and each float of the state one
/// vector a gate. Units that the last vector has no more are 0.
/// </summary>
/// <param name="Gates">The number of gates.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Depth">The floats of the state.</param>
internal readonly record struct GateLayout(int Gates, int Units, int Depth) : IWeightLayout
{
    public int Length => checked(Blocks * BlockLength);

    /// <summary>The vectors of units.</summary>
    internal int Blocks => (Units + SimdWidth.Widest - 1) / SimdWidth.Widest;

    /// <summary>The floats for one vector of units.</summary>
    internal int BlockLength => checked(Depth * Gates * SimdWidth.Widest);

    public void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        packed.Clear();
        var width = SimdWidth.Widest;
        for (var gate = 0; gate < Gates; gate++)
        for (var unit = 0; unit < Units; unit++)
        {
            var row = weight.Slice(((gate * Units) + unit) * Depth, Depth);
            var first = (unit / width * BlockLength) + (gate * width) + (unit % width);
            for (var k = 0; k < Depth; k++)
                packed[first + (k * Gates * width)] = row[k];
        }
    }
}

/// <summary>
/// The weight of a recurrent layer's input in <see cref="PanelLayout"/>, with the columns of the product in the order of
/// <see cref="GateLayout"/>: for each vector of units one vector a gate.
/// </summary>
/// <param name="Gates">The number of gates.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Depth">The floats of the input.</param>
internal readonly record struct GateColumnsLayout(int Gates, int Units, int Depth) : IWeightLayout
{
    public int Length => new PanelLayout(Columns, Depth).Length;

    /// <summary>The columns of the product.</summary>
    internal int Columns => checked(new GateLayout(Gates, Units, 1).Length);

    public void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        var rows = new float[checked(Columns * Depth)];
        for (var gate = 0; gate < Gates; gate++)
        for (var unit = 0; unit < Units; unit++)
            weight.Slice(((gate * Units) + unit) * Depth, Depth).CopyTo(rows.AsSpan((Column(gate, unit) + (unit % SimdWidth.Widest)) * Depth));
        new PanelLayout(Columns, Depth).Pack(rows, packed);
    }

    /// <summary>Adds the first gates' biases to a row of the product's columns; none where the bias is empty.</summary>
    internal void Add(ReadOnlySpan<float> bias, int gates, Span<float> columns)
    {
        var width = SimdWidth.Widest;
        for (var gate = 0; gate < gates && !bias.IsEmpty; gate++)
        for (var unit = 0; unit < Units; unit += width)
        {
            var count = Math.Min(width, Units - unit);
            var target = columns.Slice(Column(gate, unit), count);
            TensorPrimitives.Add(target, bias.Slice((gate * Units) + unit, count), target);
        }
    }

    /// <summary>The column of a gate's first unit in a vector.</summary>
    private int Column(int gate, int unit) => ((unit / SimdWidth.Widest * Gates) + gate) * SimdWidth.Widest;
}
