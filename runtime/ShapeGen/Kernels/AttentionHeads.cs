using System.Numerics.Tensors;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>The heads of an attention, a part each: softmax of the products of queries and keys, times the values, all where they lie.</summary>
/// <param name="queries">(L, batch, heads, features) in the order of <paramref name="places"/>.</param>
/// <param name="keys">Likewise with S.</param>
/// <param name="values">Likewise with S.</param>
/// <param name="output">Likewise with L, without space between.</param>
/// <param name="weights">Where the weights are kept: (batch, L, S), or (batch, heads, L, S); null where they are not wanted.</param>
/// <param name="masks">What is hidden.</param>
/// <param name="added">The places that follow those of the keys.</param>
/// <param name="places">Where the rows of a head lie.</param>
/// <param name="rows">L.</param>
/// <param name="columns">S.</param>
/// <param name="isMean">Whether the weights are the heads' mean.</param>
internal readonly unsafe struct AttentionHeads(
    float* queries, float* keys, float* values, float* output, float* weights, AttentionMasks masks, AddedPlaces added, HeadPlaces places,
    int rows, int columns, bool isMean) : IWork
{
    /// <summary>All places that are seen.</summary>
    private int All => columns + added.Count;

    private int Count => places.Batch * places.Heads;

    /// <summary>All heads, at the same time where none adds to what another one keeps.</summary>
    public void RunAll()
    {
        if (weights == null || !isMean)
        {
            Workers.Run(Count, 5e-5 * Count * rows * columns * places.Features, this);
            return;
        }

        for (var part = 0; part < Count; part++)
            Run(part);
    }

    public void Run(int part)
    {
        var (batch, head) = Math.DivRem(part, places.Heads);
        using var memory = new ThreadMemory(checked(rows * All));
        using var zeroMemory = new ThreadMemory(Math.Max(All, places.Features));
        zeroMemory.Span.Clear();
        fixed (float* scores = memory.Span, zeros = zeroMemory.Span)
        {
            Compare(scores, zeros, batch, head);
            masks.Hide(scores, All, part, batch);
            SoftmaxKernel.Apply(memory.Span, memory.Span, [rows, All], 1);
            Mix(scores, zeros, batch, head);
            if (weights != null)
                Keep(scores, weights + ((isMean ? batch : part) * (nint)rows * All), isMean ? 1f / places.Heads : 1);
        }
    }

    /// <summary>The products of queries, over the root of their length, and keys; that with a place of zeros is 0.</summary>
    private void Compare(float* scores, float* zeros, int batch, int head)
    {
        var features = places.Features;
        using var memory = new ThreadMemory(checked(rows * features));
        fixed (float* scaled = memory.Span)
        {
            var own = queries + places.Start(batch, head, rows);
            for (var row = 0; row < rows; row++)
                TensorPrimitives.Multiply(new ReadOnlySpan<float>(own + (row * places.Pitch), features), 1 / MathF.Sqrt(features), memory.Span.Slice(row * features, features));
            new GemmPanels(
                scaled, features, keys + places.Start(batch, head, columns), 1, places.Pitch, zeros, scores, All, rows, columns, features).RunAll();
            for (var row = 0; row < rows; row++)
            {
                var others = new Span<float>(scores + (row * (nint)All) + columns, added.Count);
                others.Clear();
                if (added.Key != null)
                    others[0] = TensorPrimitives.Dot(memory.Span.Slice(row * features, features), new ReadOnlySpan<float>(added.Key + (head * features), features));
            }
        }
    }

    /// <summary>The values by the weights.</summary>
    private void Mix(float* scores, float* zeros, int batch, int head)
    {
        var result = places with { Space = places.Heads * places.Features };
        var target = output + result.Start(batch, head, rows);
        for (var row = 0; row < rows && added.Value != null; row++)
        {
            TensorPrimitives.Multiply(
                new ReadOnlySpan<float>(added.Value + (head * places.Features), places.Features), scores[(row * (nint)All) + columns],
                new Span<float>(target + (row * result.Pitch), places.Features));
        }

        new GemmPanels(
            scores, All, values + places.Start(batch, head, columns), places.Pitch, 1, added.Value == null ? zeros : null, target, result.Pitch, rows,
            places.Features, columns).RunAll();
    }

    private void Keep(float* scores, float* target, float share)
    {
        for (nint i = 0; i < rows * (nint)All; i++)
            target[i] += scores[i] * share;
    }
}

/// <summary>The places that an attention adds to those of key and value: one that is learnt, where there is one, then one of zeros.</summary>
/// <param name="count">Their number.</param>
/// <param name="key">The key of the one that is learnt, all heads; or null.</param>
/// <param name="value">Its value; or null.</param>
internal readonly unsafe struct AddedPlaces(int count, float* key, float* value)
{
    internal readonly int Count = count;
    internal readonly float* Key = key;
    internal readonly float* Value = value;
}

/// <summary>Where the rows of one head of one sequence lie.</summary>
/// <param name="BatchFirst">Whether the batch comes before the rows.</param>
/// <param name="Batch">The number of sequences.</param>
/// <param name="Heads">The number of heads.</param>
/// <param name="Features">The features of a head.</param>
/// <param name="Space">From one row's first head to the next row's.</param>
internal readonly record struct HeadPlaces(bool BatchFirst, int Batch, int Heads, int Features, int Space)
{
    /// <summary>From one row of a head to the next.</summary>
    public nint Pitch => BatchFirst ? Space : Batch * (nint)Space;

    /// <summary>The first row of a head of sequences of so many rows.</summary>
    public nint Start(int batch, int head, int rows) => (batch * (BatchFirst ? rows : 1) * (nint)Space) + (head * Features);
}

/// <summary>What an attention does not see.</summary>
/// <param name="mask">What is added to the scores, or null: (rows, columns), or one such matrix for each head of each sequence.</param>
/// <param name="isEach">Whether there is one for each.</param>
/// <param name="hidden">(batch, columns): true for what is not seen; or null.</param>
/// <param name="rows">The rows of the queries.</param>
/// <param name="columns">The rows of the keys.</param>
internal readonly unsafe struct AttentionMasks(float* mask, bool isEach, bool* hidden, int rows, int columns)
{
    /// <summary>Applies itself to the scores of one head, whose rows have some places more.</summary>
    public void Hide(float* scores, int pitch, int matrix, int batch)
    {
        for (var row = 0; row < rows; row++)
        {
            var given = new Span<float>(scores + (row * (nint)pitch), columns);
            if (mask != null)
                TensorPrimitives.Add(given, new ReadOnlySpan<float>(mask + ((((isEach ? matrix : 0) * (nint)rows) + row) * columns), columns), given);
            for (var i = 0; hidden != null && i < columns; i++)
            {
                if (hidden[(batch * columns) + i])
                    given[i] = float.NegativeInfinity;
            }
        }
    }
}
