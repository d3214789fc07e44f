namespace ShapeGen.Kernels;

/// <summary>What a recurrent layer computes from its gates for one sequence at one step.</summary>
internal interface IRecurrentCell
{
    /// <summary>The number of gates.</summary>
    static abstract int Gates { get; }

    /// <summary>True where there is a cell state.</summary>
    static abstract bool HasCell { get; }

    /// <summary>Computes the new hidden state in place from both products, each of gates times units, and the new cell state.</summary>
    void Step(Span<float> fromInput, Span<float> fromHidden, Span<float> hidden, Span<float> cell);
}

/// <summary>The cell of <see cref="Recurrent.Rnn"/>.</summary>
internal readonly struct RnnCell(ActivationKind nonlinearity) : IRecurrentCell
{
    public static int Gates => 1;

    public static bool HasCell => false;

    public void Step(Span<float> fromInput, Span<float> fromHidden, Span<float> hidden, Span<float> cell)
    {
        for (var i = 0; i < hidden.Length; i++)
            hidden[i] = fromInput[i] + fromHidden[i];
        Pointwise.Apply(hidden, hidden, new Activation(nonlinearity));
    }
}

/// <summary>The cell of <see cref="Recurrent.Lstm"/>: gates i, f, g, o.</summary>
internal readonly struct LstmCell : IRecurrentCell
{
    public static int Gates => 4;

    public static bool HasCell => true;

    public void Step(Span<float> fromInput, Span<float> fromHidden, Span<float> hidden, Span<float> cell)
    {
        var units = cell.Length;
        for (var i = 0; i < 4 * units; i++)
            fromInput[i] += fromHidden[i];
        Pointwise.Apply(fromInput[..(2 * units)], fromInput, new Activation(ActivationKind.Sigmoid));
        Pointwise.Apply(fromInput[(2 * units)..(3 * units)], fromInput[(2 * units)..], new Activation(ActivationKind.Tanh));
        Pointwise.Apply(fromInput[(3 * units)..(4 * units)], fromInput[(3 * units)..], new Activation(ActivationKind.Sigmoid));
        for (var i = 0; i < units; i++)
            cell[i] = (fromInput[units + i] * cell[i]) + (fromInput[i] * fromInput[(2 * units) + i]);
        Pointwise.Apply(cell, hidden, new Activation(ActivationKind.Tanh));
        for (var i = 0; i < units; i++)
            hidden[i] *= fromInput[(3 * units) + i];
    }
}

/// <summary>The cell of <see cref="Recurrent.Gru"/>: gates r, z, n.</summary>
internal readonly struct GruCell : IRecurrentCell
{
    public static int Gates => 3;

    public static bool HasCell => false;

    public void Step(Span<float> fromInput, Span<float> fromHidden, Span<float> hidden, Span<float> cell)
    {
        var units = hidden.Length;
        for (var i = 0; i < 2 * units; i++)
            fromInput[i] += fromHidden[i];
        Pointwise.Apply(fromInput[..(2 * units)], fromInput, new Activation(ActivationKind.Sigmoid));
        var candidate = fromInput.Slice(2 * units, units);
        for (var i = 0; i < units; i++)
            candidate[i] += fromInput[i] * fromHidden[(2 * units) + i];
        Pointwise.Apply(candidate, candidate, new Activation(ActivationKind.Tanh));
        for (var i = 0; i < units; i++)
            hidden[i] = candidate[i] + (fromInput[units + i] * (hidden[i] - candidate[i]));
    }
}
