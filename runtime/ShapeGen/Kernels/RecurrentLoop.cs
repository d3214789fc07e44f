namespace ShapeGen.Kernels;

/// <summary>The walk of a recurrent layer over its sequences.</summary>
internal static class RecurrentLoop
{
    internal static void Run<TCell>(
        TCell recurrentCell, ReadOnlySpan<float> input, ReadOnlySpan<float> initial, ReadOnlySpan<float> initialCell, RecurrentWeights weights,
        Span<float> output, Span<float> hidden, Span<float> cell, Span<float> scratch, in RecurrentSizes sizes)
        where TCell : struct, IRecurrentCell
    {
        Check<TCell>(input, initial, initialCell, weights, output, hidden, cell, scratch, sizes);
        var (batch, steps, units) = (sizes.Batch, sizes.Steps, sizes.HiddenSize);
        var columns = TCell.Gates * units;
        var fromInput = scratch[..(steps * batch * columns)];
        var fromHidden = scratch.Slice(fromInput.Length, batch * columns);
        Start(initial, hidden, batch * sizes.StateSize);
        if (TCell.HasCell)
            Start(initialCell, cell, batch * units);
        Gemm.MultiplyTransposed(input, weights.InputWeight, weights.InputBias, fromInput, steps * batch, columns, sizes.InputSize);
        for (var i = 0; i < steps; i++)
        {
            var step = sizes.Reverse ? steps - 1 - i : i;
            Gemm.MultiplyTransposed(hidden, weights.HiddenWeight, weights.HiddenBias, fromHidden, batch, columns, sizes.StateSize);
            for (var n = 0; n < batch; n++)
            {
                var row = sizes.BatchFirst ? (n * steps) + step : (step * batch) + n;
                var state = hidden.Slice(n * sizes.StateSize, sizes.StateSize);
                var unprojected = sizes.ProjectionSize > 0 ? fromHidden.Slice(n * columns, units) : state;
                recurrentCell.Step(
                    fromInput.Slice(row * columns, columns), fromHidden.Slice(n * columns, columns), unprojected,
                    TCell.HasCell ? cell.Slice(n * units, units) : []);
                if (sizes.ProjectionSize > 0)
                    Gemm.MultiplyTransposed(unprojected, weights.Projection, [], state, 1, sizes.ProjectionSize, units);
                if (!output.IsEmpty)
                    state.CopyTo(output[(row * sizes.OutputPitch)..]);
            }
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
        where TCell : struct, IRecurrentCell
    {
        long rows = (long)sizes.Steps * sizes.Batch;
        long columns = (long)TCell.Gates * sizes.HiddenSize;
        KernelArguments.RequireLength(input.Length, rows * sizes.InputSize, nameof(input));
        KernelArguments.RequireLengthOrEmpty(initial.Length, (long)sizes.Batch * sizes.StateSize, nameof(initial));
        KernelArguments.RequireLength(weights.InputWeight.Length, columns * sizes.InputSize, nameof(weights.InputWeight));
        KernelArguments.RequireLength(weights.HiddenWeight.Length, columns * sizes.StateSize, nameof(weights.HiddenWeight));
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
