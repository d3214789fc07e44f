namespace ShapeGen.Kernels;

/// <summary>The walk of a recurrent layer over its sequences.</summary>
internal static unsafe class RecurrentLoop
{
    internal static void Run<TCell>(
        TCell recurrentCell, ReadOnlySpan<float> input, ReadOnlySpan<float> initial, ReadOnlySpan<float> initialCell, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> cell, Span<float> scratch, in RecurrentSizes sizes)
        where TCell : unmanaged, IRecurrentCell
    {
        Check<TCell>(input, initial, initialCell, weights, output, hidden, cell, scratch, sizes);
        Start(initial, hidden, sizes.Batch * sizes.StateSize);
        if (TCell.HasCell)
            Start(initialCell, cell, sizes.Batch * sizes.HiddenSize);
        if (sizes.Steps == 0 || sizes.Batch == 0)
            return;
        if (RecurrentRows.CanRun(TCell.Gates, sizes))
        {
            RecurrentRows.Run(recurrentCell, input, weights, output, hidden, cell, scratch, sizes);
            return;
        }

        var columns = TCell.Gates * sizes.HiddenSize;
        var fromHidden = scratch[..(sizes.Batch * columns)];
        var fromInput = scratch.Slice(fromHidden.Length, sizes.Steps * sizes.Batch * columns);
        PackedMatrix.Multiply(input, weights.InputWeight, weights.InputBias, fromInput, sizes.Steps * sizes.Batch, columns, sizes.InputSize);
        using var zeros = new ThreadMemory(columns);
        zeros.Span.Clear();
        var start = weights.HiddenBias.IsEmpty ? zeros.Span : weights.HiddenBias;
        var hiddenWeight = weights.HiddenWeight.In(new PanelLayout(columns, sizes.StateSize));
        for (var i = 0; i < sizes.Steps; i++)
        {
            fixed (float* left = hidden, right = hiddenWeight, first = start, result = fromHidden)
                PackedMatrix.Multiply(left, right, first, result, sizes.Batch, columns, sizes.StateSize, backwards: i % 2 == 1);
            Step(recurrentCell, sizes.Reverse ? sizes.Steps - 1 - i : i, weights.Projection, fromInput, fromHidden, output, hidden, cell, sizes);
        }
    }

    /// <summary>One step of all sequences, from both products.</summary>
    private static void Step<TCell>(
        TCell recurrentCell, int step, ReadOnlySpan<float> projection, Span<float> fromInput, Span<float> fromHidden,
        Span<float> output, Span<float> hidden, Span<float> cell, in RecurrentSizes sizes)
        where TCell : unmanaged, IRecurrentCell
    {
        var units = sizes.HiddenSize;
        var columns = TCell.Gates * units;
        for (var n = 0; n < sizes.Batch; n++)
        {
            var row = sizes.BatchFirst ? (n * sizes.Steps) + step : (step * sizes.Batch) + n;
            var state = hidden.Slice(n * sizes.StateSize, sizes.StateSize);
            var unprojected = sizes.ProjectionSize > 0 ? fromHidden.Slice(n * columns, units) : state;
            fixed (float* inputGates = fromInput.Slice(row * columns, columns), hiddenGates = fromHidden.Slice(n * columns, columns))
            fixed (float* newState = unprojected, newCell = TCell.HasCell ? cell.Slice(n * units, units) : [])
                recurrentCell.Step(inputGates, hiddenGates, newState, newCell, units);
            if (sizes.ProjectionSize > 0)
                Gemm.MultiplyTransposed(unprojected, projection, [], state, 1, sizes.ProjectionSize, units);
            if (!output.IsEmpty)
                state.CopyTo(output[(row * sizes.OutputPitch)..]);
        }
    }

    private static void Start(ReadOnlySpan<float> initial, Span<float> state, int length)
    {
        if (initial.IsEmpty)
            state[..length].Clear();
        else
            initial[..length].CopyTo(state);
    }

    private static void Check<TCell>(
        ReadOnlySpan<float> input, ReadOnlySpan<float> initial, ReadOnlySpan<float> initialCell, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> cell, Span<float> scratch, in RecurrentSizes sizes)
        where TCell : unmanaged, IRecurrentCell
    {
        KernelArguments.RequireAtLeast(sizes.Steps, 0, nameof(sizes.Steps));
        KernelArguments.RequireAtLeast(sizes.Batch, 0, nameof(sizes.Batch));
        KernelArguments.RequireAtLeast(sizes.InputSize, 0, nameof(sizes.InputSize));
        KernelArguments.RequireAtLeast(sizes.HiddenSize, 1, nameof(sizes.HiddenSize));
        KernelArguments.RequireAtLeast(sizes.ProjectionSize, 0, nameof(sizes.ProjectionSize));
        KernelArguments.RequireAtLeast(sizes.OutputPitch, sizes.StateSize, nameof(sizes.OutputPitch));
        long rows = (long)sizes.Steps * sizes.Batch;
        long columns = (long)TCell.Gates * sizes.HiddenSize;
        KernelArguments.RequireLength(input.Length, rows * sizes.InputSize, nameof(input));
        KernelArguments.RequireLengthOrEmpty(initial.Length, (long)sizes.Batch * sizes.StateSize, nameof(initial));
        KernelArguments.RequireLength(weights.InputWeight.Span.Length, columns * sizes.InputSize, nameof(weights.InputWeight));
        KernelArguments.RequireLength(weights.HiddenWeight.Span.Length, columns * sizes.StateSize, nameof(weights.HiddenWeight));
        KernelArguments.RequireLengthOrEmpty(weights.InputBias.Length, columns, nameof(weights.InputBias));
        KernelArguments.RequireLengthOrEmpty(weights.HiddenBias.Length, columns, nameof(weights.HiddenBias));
        KernelArguments.RequireLength(weights.Projection.Length, (long)sizes.ProjectionSize * sizes.HiddenSize, nameof(weights.Projection));
        KernelArguments.RequireLength(hidden.Length, (long)sizes.Batch * sizes.StateSize, nameof(hidden));
        if (rows > 0)
            KernelArguments.RequireLengthOrEmpty(output.Length, ((rows - 1) * sizes.OutputPitch) + sizes.StateSize, nameof(output));
        if (TCell.HasCell)
        {
            KernelArguments.RequireLengthOrEmpty(initialCell.Length, (long)sizes.Batch * sizes.HiddenSize, nameof(initialCell));
            KernelArguments.RequireLength(cell.Length, (long)sizes.Batch * sizes.HiddenSize, nameof(cell));
        }

        KernelArguments.RequireLength(scratch.Length, Recurrent.ScratchLength(TCell.Gates, sizes), nameof(scratch));
    }
}
