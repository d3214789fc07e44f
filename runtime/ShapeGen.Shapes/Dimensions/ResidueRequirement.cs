namespace ShapeGen.Shapes;

/// <summary>Says a set of classes of remainders as a condition.</summary>
internal static class ResidueRequirement
{
    /// <summary>The condition that the symbols leave one of those remainders; null where that cannot be said in a few words.</summary>
    public static Condition? Of(IReadOnlyList<Symbol> symbols, IReadOnlyList<long> moduli, IReadOnlyList<long[]> remainders)
    {
        var projections = Enumerable.Range(0, symbols.Count).Select(i => new HashSet<long>(remainders.Select(tuple => tuple[i]))).ToList();
        if (projections.Aggregate(1L, (product, projection) => product * projection.Count) != remainders.Count) return null;
        Condition? all = null;
        for (var i = 0; i < symbols.Count; i++)
        {
            if (projections[i].Count == moduli[i]) continue;
            if (Of(symbols[i], moduli[i], projections[i]) is not { } one) return null;
            all = all is null ? one : new And(all, one);
        }

        return all;
    }

    private static Condition? Of(Symbol symbol, long modulus, HashSet<long> remainders)
    {
        var period = Enumerable.Range(1, (int)modulus).First(period => modulus % period == 0 && Repeats(modulus, period, remainders));
        var kept = remainders.Where(remainder => remainder < period).OrderBy(remainder => remainder).ToList();
        var remainder = Dim.Modulo(Dim.Of(symbol), period);
        if (kept.Count == 1) return new Comparison(remainder, Relation.Equal, kept[0]);
        if (kept.Count == period - 1) return new Comparison(remainder, Relation.NotEqual, Enumerable.Range(0, period).First(value => !kept.Contains(value)));
        if (kept[kept.Count - 1] == kept.Count - 1) return new Comparison(remainder, Relation.LessOrEqual, kept.Count - 1);
        return kept[0] == period - kept.Count ? new Comparison(remainder, Relation.GreaterOrEqual, kept[0]) : null;
    }

    private static bool Repeats(long modulus, int period, HashSet<long> remainders)
    {
        for (var remainder = 0L; remainder < modulus; remainder++)
        {
            if (remainders.Contains(remainder) != remainders.Contains((remainder + period) % modulus)) return false;
        }

        return true;
    }
}
