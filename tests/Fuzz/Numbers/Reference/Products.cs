namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Products of matrices, and what is made of them.</summary>
internal static class Products
{
    /// <summary>The last dimension times the rows of the weight.</summary>
    public static Grid Linear(Grid input, Grid weight, Grid? bias)
    {
        var (outs, ins) = (weight.Sizes[0], weight.Sizes[1]);
        var rows = input.Sizes[..^1];
        var values = new double[Grid.Count(rows) * outs];
        for (var at = 0; at < values.Length; at++)
        {
            var (row, o) = (at / outs, at % outs);
            var sum = bias?.Values[o] ?? 0;
            for (var k = 0; k < ins; k++)
                sum += input.Values[(row * ins) + k] * weight.Values[(o * ins) + k];
            values[at] = sum;
        }

        return new Grid(values, [.. rows, outs]);
    }

    public static Grid Bilinear(Grid first, Grid second, Grid weight, Grid? bias)
    {
        var (outs, ins1, ins2) = (weight.Sizes[0], weight.Sizes[1], weight.Sizes[2]);
        var rows = first.Sizes[..^1];
        var values = new double[Grid.Count(rows) * outs];
        for (var at = 0; at < values.Length; at++)
        {
            var (row, o) = (at / outs, at % outs);
            var sum = bias?.Values[o] ?? 0;
            for (var i = 0; i < ins1; i++)
            for (var j = 0; j < ins2; j++)
                sum += first.Values[(row * ins1) + i] * weight.Values[(((o * ins1) + i) * ins2) + j] * second.Values[(row * ins2) + j];
            values[at] = sum;
        }

        return new Grid(values, [.. rows, outs]);
    }

    /// <summary>Matrices in the last two dimensions; those before are the same.</summary>
    public static Grid Matmul(Grid left, Grid right)
    {
        var (rows, inner, columns) = (left.Sizes[^2], left.Sizes[^1], right.Sizes[^1]);
        var batch = left.Sizes[..^2];
        var values = new double[Grid.Count(batch) * rows * columns];
        for (var at = 0; at < values.Length; at++)
        {
            var (n, i, j) = (at / (rows * columns), at / columns % rows, at % columns);
            for (var k = 0; k < inner; k++)
                values[at] += left.Values[(((n * rows) + i) * inner) + k] * right.Values[(((n * inner) + k) * columns) + j];
        }

        return new Grid(values, [.. batch, rows, columns]);
    }

    /// <summary>softmax(q·kᵀ/√d)·v; the later keys are left out where it is causal.</summary>
    public static Grid Attention(Grid query, Grid key, Grid value, bool isCausal = false)
    {
        var scale = 1 / Math.Sqrt(query.Sizes[^1]);
        var scores = Matmul(query, Operations.Transpose(key, -1, -2)).Map(score => score * scale);
        var masked = isCausal ? Grid.Build(scores.Sizes, index => index[^1] > index[^2] ? double.NegativeInfinity : scores.At(index)) : scores;
        return Matmul(masked.AlongRows(-1, Functions.Softmax), value);
    }
}
