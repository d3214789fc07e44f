namespace ShapeGen.Kernels;

/// <summary>
/// The walk of a recurrent layer over few sequences: for each vector of units, the gates' sums stay in registers from the products to the new
/// state. The weights are read in alternating direction from step to step, so that the end of one pass is in the cache for the next.
/// </summary>
internal static unsafe class RecurrentRows
{
    /// <summary>Small weights are read from the first-level cache for each of a few sequences again.</summary>
    private const int SmallWeight = 4096;
    private const int FewSequences = 4;

    internal static bool CanRun(int gates, in RecurrentSizes sizes) =>
        sizes.Batch == 1 || (sizes.Batch <= FewSequences && gates * (long)sizes.HiddenSize * sizes.StateSize <= SmallWeight);

    internal static void Run<TCell>(
        TCell recurrentCell, ReadOnlySpan<float> input, RecurrentWeights weights, Span<float> output, Span<float> hidden, Span<float> cell,
        Span<float> scratch, in RecurrentSizes sizes)
        where TCell : unmanaged, IRecurrentCell
    {
        var layout = new GateLayout(TCell.Gates, sizes.HiddenSize, sizes.StateSize);
        var columns = new GateColumnsLayout(TCell.Gates, sizes.HiddenSize, sizes.InputSize);
        var (rows, padded) = (sizes.Steps * sizes.Batch, PaddedUnits(sizes));
        var fromInput = scratch[..(rows * columns.Columns)];
        var states = scratch.Slice(fromInput.Length, 2 * sizes.Batch * padded);
        var cells = scratch.Slice(fromInput.Length + states.Length, sizes.Batch * padded);
        var lastBias = scratch.Slice(fromInput.Length + states.Length + cells.Length, padded);
        MultiplyInput<TCell>(input, weights, columns, fromInput, lastBias, sizes);
        Copy(hidden, sizes.StateSize, states, padded, sizes.Batch, sizes.StateSize);
        if (TCell.HasCell)
            Copy(cell, sizes.HiddenSize, cells, padded, sizes.Batch, sizes.HiddenSize);
        fixed (float* gates = fromInput, weight = weights.HiddenWeight.In(layout), bias = lastBias, state = states, ownCells = cells)
        {
            var step = new RecurrentRowStep<TCell>(recurrentCell, layout, weight, bias);
            float* before = state, after = state + (sizes.Batch * padded);
            for (var i = 0; i < sizes.Steps; i++)
            {
                var time = sizes.Reverse ? sizes.Steps - 1 - i : i;
                for (var n = 0; n < sizes.Batch; n++)
                {
                    var row = sizes.BatchFirst ? (n * sizes.Steps) + time : (time * sizes.Batch) + n;
                    var place = n * padded;
                    step.Run(gates + (row * (nint)columns.Columns), before + place, ownCells + place, after + place, i % 2 == 1);
                    if (sizes.ProjectionSize > 0)
                        Project(after + place, weights.Projection, sizes);
                    if (!output.IsEmpty)
                        new ReadOnlySpan<float>(after + place, sizes.StateSize).CopyTo(output[(row * sizes.OutputPitch)..]);
                }

                var free = before;
                before = after;
                after = free;
            }

            Copy(new Span<float>(before, sizes.Batch * padded), padded, hidden, sizes.StateSize, sizes.Batch, sizes.StateSize);
        }

        if (TCell.HasCell)
            Copy(cells, padded, cell, sizes.HiddenSize, sizes.Batch, sizes.HiddenSize);
    }

    private static int PaddedUnits(in RecurrentSizes sizes) => checked(sizes.HiddenSize + 15) & ~15;

    /// <summary>The products of all steps' inputs at once, which begin with the biases that are simply added.</summary>
    private static void MultiplyInput<TCell>(
        ReadOnlySpan<float> input, RecurrentWeights weights, in GateColumnsLayout layout, Span<float> fromInput, Span<float> lastBias, in RecurrentSizes sizes)
        where TCell : unmanaged, IRecurrentCell
    {
        using var startMemory = new ThreadMemory(layout.Columns);
        startMemory.Span.Clear();
        lastBias.Clear();
        layout.Add(weights.InputBias, TCell.Gates, startMemory.Span);
        layout.Add(weights.HiddenBias, TCell.IsLastGateApart ? TCell.Gates - 1 : TCell.Gates, startMemory.Span);
        if (TCell.IsLastGateApart && !weights.HiddenBias.IsEmpty)
            weights.HiddenBias.Slice((TCell.Gates - 1) * sizes.HiddenSize, sizes.HiddenSize).CopyTo(lastBias);
        PackedMatrix.Multiply(
            input, weights.InputWeight.In(layout), startMemory.Span, fromInput, sizes.Steps * sizes.Batch, layout.Columns, sizes.InputSize);
    }

    /// <summary>Replaces a hidden state by its projection.</summary>
    private static void Project(float* state, ReadOnlySpan<float> projection, in RecurrentSizes sizes)
    {
        using var memory = new ThreadMemory(sizes.HiddenSize);
        new ReadOnlySpan<float>(state, sizes.HiddenSize).CopyTo(memory.Span);
        Gemm.MultiplyTransposed(
            memory.Span, projection, [], new Span<float>(state, sizes.ProjectionSize), 1, sizes.ProjectionSize, sizes.HiddenSize);
    }

    private static void Copy(ReadOnlySpan<float> source, int sourcePitch, Span<float> target, int targetPitch, int rows, int length)
    {
        for (var row = 0; row < rows; row++)
            source.Slice(row * sourcePitch, length).CopyTo(target[(row * targetPitch)..]);
    }
}
