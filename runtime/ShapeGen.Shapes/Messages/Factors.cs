namespace ShapeGen.Shapes;

/// <summary>Splits a number of elements into the sizes that it may have been made of.</summary>
internal static class Factors
{
    /// <summary>The sizes where all are known, or where two are open and can only be alike; otherwise null.</summary>
    /// <param name="product">The number of elements.</param>
    /// <param name="sizes">The wanted sizes, null where any will do.</param>
    public static IReadOnlyList<long>? Of(long product, IReadOnlyList<long?> sizes)
    {
        var known = sizes.Where(size => size is not null).Aggregate(1L, (all, size) => all * size!.Value);
        if (known <= 0 || product % known != 0)
            return null;

        var rest = product / known;
        return sizes.Count(size => size is null) switch
        {
            0 when rest == 1 => [.. sizes.Select(size => size!.Value)],
            2 when Root(rest) is { } side and > 1 => [.. sizes.Select(size => size ?? side)],
            _ => null,
        };
    }

    private static long? Root(long square)
    {
        var side = (long)Math.Round(Math.Sqrt(square));
        return side * side == square ? side : null;
    }
}
