namespace ShapeGen.Fuzz.Numbers;

/// <summary>The largest errors by what was computed, in units of what is allowed.</summary>
internal sealed class ErrorTable
{
    /// <summary>max|a − b| is at most this times max(0.1, max|b|), as DESIGN says.</summary>
    public const double Bound = 1e-5;

    private const double Smallest = 0.1;

    /// <summary>How many roundings there may be within a layer for one after it.</summary>
    private const double RoundingsWithin = 16;

    private readonly SortedDictionary<string, (double Largest, int Count)> errors = new(StringComparer.Ordinal);

    /// <summary>The largest error and the number of results, by what was computed.</summary>
    public IReadOnlyDictionary<string, (double Largest, int Count)> Errors => errors;

    /// <summary>What an error may be where rounding alone makes another one.</summary>
    public static double Allowed(double rounding) => Math.Max(Bound, RoundingsWithin * rounding);

    /// <summary>True where rounding alone makes so much that the bound says nothing.</summary>
    public static bool IsAmplified(double rounding) => Allowed(rounding) > Bound;

    /// <summary>Takes up the largest error of so many results.</summary>
    public void Add(string kind, double error, int count)
    {
        var known = errors.GetValueOrDefault(kind);
        errors[kind] = (Math.Max(known.Largest, error), known.Count + count);
    }

    public void Add(ErrorTable other)
    {
        foreach (var (kind, (largest, count)) in other.errors)
            Add(kind, largest, count);
    }

    /// <summary>max|a − b| / max(0.1, max|b|); infinite where one is no number and the other is.</summary>
    public static double Of(double[] expected, double[] actual)
    {
        if (expected.Length != actual.Length)
            return double.PositiveInfinity;

        var largest = expected.Where(double.IsFinite).Select(Math.Abs).Append(Smallest).Max();
        return expected.Zip(actual, Difference).Append(0).Max() / largest;
    }

    private static double Difference(double expected, double actual) =>
        !double.IsFinite((float)expected) || !double.IsFinite(actual)
            ? ((float)expected).Equals((float)actual) ? 0 : double.PositiveInfinity
            : Math.Abs(expected - actual);
}
