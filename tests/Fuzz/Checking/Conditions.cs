using ShapeGen.Shapes;

namespace ShapeGen.Fuzz.Checking;

/// <summary>Puts numbers into what the checker says.</summary>
internal static class Conditions
{
    /// <summary>The truth value, or null where it hangs on something that has no number.</summary>
    public static bool? Holds(Condition condition, SizeEnvironment sizes) => condition switch
    {
        Truth truth => truth.Value,
        UnknownCondition unknown => sizes.Flags.TryGetValue(unknown.Name, out var flag) ? flag : null,
        Not not => !Holds(not.Operand, sizes),
        And and => Holds(and.Left, sizes) & Holds(and.Right, sizes),
        Or or => Holds(or.Left, sizes) | Holds(or.Right, sizes),
        Comparison comparison => ValueOf(comparison.Left, sizes) is { } left && ValueOf(comparison.Right, sizes) is { } right ? Compare(left, comparison.Relation, right) : null,
        _ => null,
    };

    /// <summary>The lengths, or null where one cannot be computed.</summary>
    public static nint[]? Lengths(Shape shape, SizeEnvironment sizes)
    {
        var lengths = new List<nint>();
        foreach (var item in shape.Items)
        {
            if (item.Pack is { } pack)
                lengths.AddRange(sizes.Pack(pack.Name).Select(size => (nint)size));
            else if (ValueOf(item.Dim!, sizes) is { } length)
                lengths.Add((nint)length);
            else
                return null;
        }

        return [.. lengths];
    }

    private static long? ValueOf(Dim size, SizeEnvironment sizes) => size.TryEvaluate(symbol => sizes.Size(symbol.Name), out var value) ? value : null;

    private static bool Compare(long left, Relation relation, long right) => relation switch
    {
        Relation.Equal => left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };
}
