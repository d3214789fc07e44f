namespace ShapeGen.Shapes;

/// <summary>Says a comparison as simply as it can be said.</summary>
internal static class Requirement
{
    /// <summary>The same comparison, left as written where it is simple already.</summary>
    public static Condition Of(Comparison comparison)
    {
        var difference = comparison.Difference;
        var isEquation = comparison.Relation is Relation.Equal or Relation.NotEqual;
        var simple = isEquation ? DimArithmetic.DivideExactly(difference, DimArithmetic.Content(difference, withConstant: true)) : Inequality.Tighten(difference);
        if (!isEquation && Inequality.BoundOf(simple) is { } bound) return OfBound(bound.Key, bound.Value);
        if (simple.Equals(difference) && !ShareTerms(comparison.Left, comparison.Right)) return ConstantLast(comparison);
        if (!isEquation) return Balanced(simple, Relation.GreaterOrEqual);
        return DimTree.IsRemainder(simple - simple.ConstantTerm)
            ? new Comparison(simple - simple.ConstantTerm, comparison.Relation, -simple.ConstantTerm)
            : Balanced(simple, comparison.Relation);
    }

    private static Condition OfBound(Symbol symbol, Interval interval) => interval.HasLow
        ? new Comparison(Dim.Of(symbol), Relation.GreaterOrEqual, interval.Low)
        : new Comparison(Dim.Of(symbol), Relation.LessOrEqual, interval.High);

    /// <summary>What is added on one side, what is subtracted on the other.</summary>
    private static Condition Balanced(Dim dim, Relation relation)
    {
        var positive = Dim.FromTerms([.. dim.Terms.Where(term => term.Coefficient > 0)]);
        var comparison = new Comparison(positive, relation, positive - dim);
        return relation is Relation.Equal or Relation.NotEqual ? ConstantLast(comparison) : comparison;
    }

    private static bool ShareTerms(Dim left, Dim right) =>
        left.Terms.Any(term => right.Terms.Any(other => Term.CompareFactors(term.Factors, other.Factors) == 0));

    private static Comparison ConstantLast(Comparison comparison) => comparison.Left.IsConstant
        ? new(comparison.Right, Mirror(comparison.Relation), comparison.Left)
        : comparison;

    private static Relation Mirror(Relation relation) => relation switch
    {
        Relation.Less => Relation.Greater,
        Relation.LessOrEqual => Relation.GreaterOrEqual,
        Relation.Greater => Relation.Less,
        Relation.GreaterOrEqual => Relation.LessOrEqual,
        _ => relation,
    };
}
