using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Compares two shapes, dimension by dimension.</summary>
internal static class ShapeComparison
{
    /// <summary>The verdict on their being equal; unknown where packs do not align.</summary>
    public static Verdict Compare(Shape left, Shape right, Facts facts)
    {
        if (left.Rank is { } leftRank && right.Rank is { } rightRank && leftRank != rightRank)
            return Verdict.Refuted();
        if (left.Items.Count != right.Items.Count)
            return Verdict.Unknown;

        var requirements = new List<Condition>();
        var isKnown = true;
        foreach (var (a, b) in left.Items.Zip(right.Items, (a, b) => (a, b)))
        {
            var verdict = Compare(a, b, facts);
            if (verdict.Kind == VerdictKind.Refuted)
                return verdict;
            isKnown &= verdict.Kind != VerdictKind.Unknown;
            if (verdict.Requirement is { } requirement)
                requirements.Add(requirement);
        }

        return !isKnown ? Verdict.Unknown
            : requirements.Count == 0 ? Verdict.Proven
            : Verdict.Conditional(requirements.Aggregate((a, b) => new And(a, b)));
    }

    /// <summary>The first dimension in which they are refuted to be equal, or -1.</summary>
    public static int FirstDifference(Shape left, Shape right, Facts facts) => left.Items.Count != right.Items.Count
        ? -1
        : Enumerable.Range(0, left.Items.Count).Cast<int?>().FirstOrDefault(axis => Compare(left.Items[axis!.Value], right.Items[axis.Value], facts).Kind == VerdictKind.Refuted) ?? -1;

    /// <summary>What a shape that is one of two has in common; null where they differ in their number of dimensions.</summary>
    public static Shape? Common(Shape left, Facts leftFacts, Shape right, Facts rightFacts)
    {
        if (left.Items.Count != right.Items.Count)
            return null;

        var items = left.Items.Zip(right.Items, (a, b) => Common(a, leftFacts, b, rightFacts)).ToList();
        return items.Contains(null) ? null : new Shape(items.Select(item => item!.Value));
    }

    private static ShapeItem? Common(ShapeItem left, Facts leftFacts, ShapeItem right, Facts rightFacts) => (left.Dim, right.Dim) switch
    {
        (null, null) when Equals(left.Pack, right.Pack) => left,
        (null, _) or (_, null) => (ShapeItem?)null,
        _ when Compare(left, right, rightFacts).Kind == VerdictKind.Proven => left,
        _ when Compare(left, right, leftFacts).Kind == VerdictKind.Proven => right,
        ({ } a, { } b) => Dim.Of(new Symbol($"({a} or {b})", SymbolKind.Unknown)),
    };

    private static Verdict Compare(ShapeItem left, ShapeItem right, Facts facts) => (left.Dim, right.Dim) switch
    {
        ({ } a, { } b) => facts.Decide(new Comparison(a, Relation.Equal, b)),
        (null, null) when Equals(left.Pack, right.Pack) => Verdict.Proven,
        _ => Verdict.Unknown,
    };
}
