namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Operations that arrange numbers or reduce a dimension.</summary>
internal static class Operations
{
    public static Grid Transpose(Grid input, int first, int second)
    {
        var order = Enumerable.Range(0, input.Rank).ToArray();
        (order[input.Dimension(first)], order[input.Dimension(second)]) = (order[input.Dimension(second)], order[input.Dimension(first)]);
        return Permute(input, order);
    }

    public static Grid Permute(Grid input, int[] order)
    {
        var source = new int[input.Rank];
        return Grid.Build([.. order.Select(at => input.Sizes[at])], index =>
        {
            for (var at = 0; at < order.Length; at++)
                source[order[at]] = index[at];
            return input.At(source);
        });
    }

    public static Grid Reshape(Grid input, int[] sizes)
    {
        var known = Grid.Count(sizes.Where(size => size >= 0));
        return input.As([.. sizes.Select(size => size >= 0 ? size : input.Values.Length / known)]);
    }

    public static Grid Flatten(Grid input, int start, int end)
    {
        var (from, to) = (input.Dimension(start), input.Dimension(end));
        return input.As([.. input.Sizes.Take(from), Grid.Count(input.Sizes[from..(to + 1)]), .. input.Sizes.Skip(to + 1)]);
    }

    public static Grid Narrow(Grid input, int dimension, int start, int length) => input.AlongRows(dimension, row => row[start..(start + length)]);

    public static Grid Select(Grid input, int dimension, int index)
    {
        var at = input.Dimension(dimension);
        var place = index < 0 ? index + input.Sizes[at] : index;
        var row = Narrow(input, at, place, 1);
        return row.As([.. row.Sizes.Take(at), .. row.Sizes.Skip(at + 1)]);
    }

    public static Grid Expand(Grid input, int[] sizes)
    {
        int[] wanted = [.. sizes.Select((size, at) => size < 0 ? input.Sizes[at - (sizes.Length - input.Rank)] : size)];
        return Grid.Build(wanted, index => input.At([.. input.Sizes.Select((size, at) => size == 1 ? 0 : index[at + index.Length - input.Rank])]));
    }

    public static Grid Reduce(Grid input, int dimension, bool keeps, Func<double[], double> function)
    {
        var at = input.Dimension(dimension);
        var reduced = input.AlongRows(at, row => [function(row)]);
        return keeps ? reduced : reduced.As([.. reduced.Sizes.Take(at), .. reduced.Sizes.Skip(at + 1)]);
    }

    public static Grid Cat(IReadOnlyList<Grid> parts, int dimension)
    {
        var at = parts[0].Dimension(dimension);
        var inner = Grid.Count(parts[0].Sizes.Skip(at + 1));
        var values = new List<double>();
        for (var outer = 0; outer < Grid.Count(parts[0].Sizes.Take(at)); outer++)
        {
            foreach (var part in parts)
                values.AddRange(part.Values.AsSpan(outer * part.Sizes[at] * inner, part.Sizes[at] * inner));
        }

        return new Grid([.. values], [.. parts[0].Sizes.Take(at), parts.Sum(part => part.Sizes[at]), .. parts[0].Sizes.Skip(at + 1)]);
    }

    public static Grid Unsqueeze(Grid input, int dimension)
    {
        var at = dimension < 0 ? dimension + input.Rank + 1 : dimension;
        return input.As([.. input.Sizes.Take(at), 1, .. input.Sizes.Skip(at)]);
    }
}
