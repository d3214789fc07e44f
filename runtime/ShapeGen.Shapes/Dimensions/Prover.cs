namespace ShapeGen.Shapes;

/// <summary>Shows that an expression is never negative: by the ranges of its atoms, by what floors and extrema mean, and by known inequalities.</summary>
internal sealed class Prover(IReadOnlyList<Dim> nonNegative, IReadOnlyDictionary<Symbol, Interval> bounds)
{
    private const int MaxSteps = 48;
    private const int MaxDepth = 5;

    /// <summary>Knows nothing but that symbols are at least 1.</summary>
    public static Prover WithoutFacts { get; } = new([], new Dictionary<Symbol, Interval>());

    public bool IsNonNegative(Dim dim)
    {
        var steps = 0;
        return IsNonNegative(dim, MaxDepth, ref steps);
    }

    /// <summary>True where the expression is shown to be different from 0 for all sizes.</summary>
    public bool IsNonZero(Dim dim)
    {
        if (dim.IsUndefined) return false;
        var content = DimArithmetic.Content(dim, withConstant: false);
        if (content == 0 ? dim.ConstantTerm != 0 : dim.ConstantTerm % content != 0) return true;
        var range = RangeOf(dim);
        if (range.Low <= 0 && range.High >= 0 && nonNegative.Count == 0 && dim.Depth == 0) return false;
        return IsNonNegative(dim - 1) || IsNonNegative(-dim - 1);
    }

    public Interval RangeOf(Dim dim) => bounds.Count == 0 ? dim.Range : DimRange.Of(dim, RangeOf);

    private Interval RangeOf(Atom atom) => atom switch
    {
        SymbolAtom { Symbol: var symbol } => bounds.TryGetValue(symbol, out var bound) ? bound : atom.Range,
        FloorDivideAtom quotient => RangeOf(quotient.Dividend).FloorDivide(RangeOf(quotient.Divisor)).Intersect(atom.Range),
        ExtremumAtom extremum => extremum.Operands.Select(RangeOf).Aggregate(extremum.IsMinimum ? Interval.Min : Interval.Max),
        _ => atom.Range,
    };

    private bool IsNonNegative(Dim dim, int depth, ref int steps)
    {
        if (dim.IsUndefined || steps++ > MaxSteps) return false;
        var range = RangeOf(dim);
        if (range.Low >= 0) return true;
        if (range.High < 0 || depth == 0) return false;
        return FollowsFromFact(dim, depth, ref steps) || FollowsFromAtom(dim, depth, ref steps);
    }

    private bool FollowsFromFact(Dim dim, int depth, ref int steps)
    {
        foreach (var fact in nonNegative)
        {
            (long, long) tried = default;
            foreach (var (ofDim, ofFact) in CommonCoefficients(dim, fact))
            {
                var divisor = Checked.GreatestCommonDivisor(ofDim, ofFact);
                var factors = (Math.Abs(ofFact / divisor), Math.Abs(ofDim / divisor));
                if (factors == tried) continue;
                tried = factors;
                if (IsNonNegative((dim * factors.Item1) - (fact * factors.Item2), depth - 1, ref steps)) return true;
            }
        }

        return false;
    }

    /// <summary>The coefficients of the terms that both have with the same sign.</summary>
    private static IEnumerable<(long OfDim, long OfFact)> CommonCoefficients(Dim dim, Dim fact) =>
        from term in dim.Terms
        from other in fact.Terms
        where term.Coefficient < 0 == other.Coefficient < 0 && Term.CompareFactors(term.Factors, other.Factors) == 0
        select (term.Coefficient, other.Coefficient);

    private bool FollowsFromAtom(Dim dim, int depth, ref int steps)
    {
        var atoms = dim.Terms.SelectMany(term => term.Factors).Where(factor => factor is not SymbolAtom).Distinct().OrderByDescending(atom => atom.Depth);
        foreach (var atom in atoms)
        {
            if (!TryIsolate(dim, atom, out var factor, out var rest)) continue;
            var follows = atom is FloorDivideAtom quotient
                ? FollowsFromQuotient(quotient, factor, rest, depth, ref steps)
                : FollowsFromExtremum((ExtremumAtom)atom, factor, rest, depth, ref steps);
            if (follows) return true;
        }

        return false;
    }

    /// <summary>Writes the expression as <c>factor*atom + rest</c>; false where the atom occurs as a power.</summary>
    private static bool TryIsolate(Dim dim, Atom atom, out Dim factor, out Dim rest)
    {
        var with = dim.Terms.Where(term => Array.IndexOf(term.Factors, atom) >= 0).ToList();
        rest = dim - Dim.FromTerms([.. with]);
        factor = Dim.FromTerms([.. with.Select(term => new Term(term.Coefficient, Term.DivideFactors(term.Factors, [atom])!))]);
        return !factor.Terms.Any(term => Array.IndexOf(term.Factors, atom) >= 0);
    }

    /// <summary>
    /// <c>a//b</c> is <c>(a - m)/b</c> with m from 0 to b - 1. What is at least 0 when multiplied by b and rounded up to a
    /// multiple of it, is at least 0.
    /// </summary>
    private bool FollowsFromQuotient(FloorDivideAtom atom, Dim factor, Dim rest, int depth, ref int steps)
    {
        if (RangeOf(atom.Divisor).Low < 1) return false;
        var sign = RangeOf(factor);
        if (sign.Low < 0 && sign.High > 0) return false;
        var smallest = sign.Low >= 0 ? atom.Dividend - atom.Divisor + 1 : atom.Dividend;
        return DimDivision.TryDivide(factor, atom.Divisor, out var exact, out var remainder) && remainder.IsZero
            ? IsNonNegative((exact * smallest) + rest, depth - 1, ref steps)
            : IsNonNegative((factor * smallest) + (atom.Divisor * (rest + 1)) - 1, depth - 1, ref steps);
    }

    private bool FollowsFromExtremum(ExtremumAtom atom, Dim factor, Dim rest, int depth, ref int steps)
    {
        var sign = RangeOf(factor);
        var oneSuffices = atom.IsMinimum ? sign.High <= 0 : sign.Low >= 0;
        foreach (var operand in atom.Operands)
        {
            if (IsNonNegative((factor * operand) + rest, depth - 1, ref steps) == oneSuffices) return oneSuffices;
        }

        return !oneSuffices;
    }
}
