namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Convolutions over one to three dimensions, as sums over all places of the window.</summary>
internal static class Convolutions
{
    public static Grid Run(Grid input, Grid weight, Grid? bias, Windows windows, int groups)
    {
        var (batch, places) = Split(input, windows.Rank);
        var sizes = windows.Rank == 0 ? [] : windows.Results(places);
        var (ins, outs) = (input.Sizes[^(windows.Rank + 1)], weight.Sizes[0]);
        var perGroup = outs / groups;
        var values = new double[Grid.Count(batch) * outs * Grid.Count(sizes)];
        var target = 0;
        for (var n = 0; n < Grid.Count(batch); n++)
        for (var o = 0; o < outs; o++)
        foreach (var place in Indices(sizes))
        {
            var sum = bias?.Values[o] ?? 0;
            for (var c = 0; c < ins / groups; c++)
            {
                var channel = (((n * ins) + (o / perGroup * (ins / groups)) + c) * Grid.Count(places));
                var tap = ((o * (ins / groups)) + c) * Grid.Count(windows.Kernel);
                foreach (var offset in Indices(windows.Kernel))
                {
                    if (windows.Source(place, offset, places) is { } source)
                        sum += weight.Values[tap] * input.Values[channel + source];
                    tap++;
                }
            }

            values[target++] = sum;
        }

        return new Grid(values, [.. batch, outs, .. sizes]);
    }

    /// <summary>Each input place adds its window to the output.</summary>
    public static Grid Transposed(Grid input, Grid weight, Grid? bias, Windows windows, int[] outputPadding, int groups)
    {
        var (batch, places) = Split(input, windows.Rank);
        int[] sizes = [.. places.Select((size, at) =>
            ((size - 1) * windows.Stride[at]) - (2 * windows.Padding[at]) + (windows.Dilation[at] * (windows.Kernel[at] - 1)) + outputPadding[at] + 1)];
        var (ins, outs) = (input.Sizes[^(windows.Rank + 1)], weight.Sizes[1] * groups);
        var perGroup = outs / groups;
        var count = Grid.Count(sizes);
        var values = new double[Grid.Count(batch) * outs * count];
        for (var at = 0; at < values.Length; at++)
            values[at] = bias?.Values[at / count % outs] ?? 0;
        for (var n = 0; n < Grid.Count(batch); n++)
        for (var c = 0; c < ins; c++)
        for (var o = 0; o < perGroup; o++)
        {
            var source = ((n * ins) + c) * Grid.Count(places);
            var target = ((n * outs) + (c / (ins / groups) * perGroup) + o) * count;
            foreach (var place in Indices(places))
            {
                var tap = ((c * perGroup) + o) * Grid.Count(windows.Kernel);
                foreach (var offset in Indices(windows.Kernel))
                {
                    if (windows.Source(place, offset, sizes) is { } to)
                        values[target + to] += weight.Values[tap] * input.Values[source];
                    tap++;
                }

                source++;
            }
        }

        return new Grid(values, [.. batch, outs, .. sizes]);
    }

    /// <summary>All indices, the last dimension fastest. The array is the same one each time.</summary>
    public static IEnumerable<int[]> Indices(int[] sizes)
    {
        var index = new int[sizes.Length];
        for (var left = Grid.Count(sizes); left > 0; left--)
        {
            yield return index;
            for (var dimension = sizes.Length - 1; dimension >= 0 && ++index[dimension] == sizes[dimension]; dimension--)
                index[dimension] = 0;
        }
    }

    private static (int[] Batch, int[] Places) Split(Grid input, int rank) => (input.Sizes[..^(rank + 1)], input.Sizes[^rank..]);
}
