namespace ShapeGen.Shapes;

/// <summary>Shows that an expression is never negative: by the ranges of its atoms, by what floors and extrema mean, and by known inequalities.</summary>
internal sealed class Prover(IReadOnlyList<Dim> nonNegative, IReadOnlyDictionary<Symbol, Interval> bounds, int maxSteps = Prover.ManySteps)
{
    public const int FewSteps = 10;
    public const int ManySteps = 40;

    private const int MaxDepth = 5;
    private const int SampleCount = 8;

    private static readonly Dictionary<Symbol, Interval> NoBounds = [];

    private readonly Dictionary<Atom, Interval> ranges = [];
    private List<Func<Symbol, long>>? samples;
    private int steps;

    /// <summary>A prover that knows nothing but that symbols are at least 1.</summary>
    public static Prover WithoutFacts => new([], NoBounds, FewSteps);

    public bool IsNonNegative(Dim dim)
    {
        steps = 0;
        return IsNonNegative(dim, MaxDepth);
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

    private Interval RangeOf(Atom atom)
    {
        if (!ranges.TryGetValue(atom, out var range)) ranges[atom] = range = ComputeRange(atom);
        return range;
    }

    private Interval ComputeRange(Atom atom) => atom switch
    {
        SymbolAtom { Symbol: var symbol } => bounds.TryGetValue(symbol, out var bound) ? bound : atom.Range,
        FloorDivideAtom quotient => RangeOf(quotient.Dividend).FloorDivide(RangeOf(quotient.Divisor)).Intersect(atom.Range),
        ExtremumAtom extremum => extremum.Operands.Select(RangeOf).Aggregate(extremum.IsMinimum ? Interval.Min : Interval.Max),
        _ => atom.Range,
    };

    private bool IsNonNegative(Dim dim, int depth)
    {
        if (dim.IsUndefined || steps++ > maxSteps) return false;
        var range = RangeOf(dim);
        if (range.Low >= 0) return true;
        if (range.High < 0 || depth == 0 || IsNegativeSomewhere(dim)) return false;
        return FollowsFromFact(dim, depth) || FollowsFromAtom(dim, depth);
    }

    /// <summary>What fails for some sizes need not be tried to prove.</summary>
    private bool IsNegativeSomewhere(Dim dim)
    {
        samples ??= [.. Enumerable.Range(0, SampleCount).Select(Sample).Where(MeetsFacts)];
        foreach (var sample in samples)
        {
            if (dim.TryEvaluate(sample, out var value) && value < 0) return true;
        }

        return false;
    }

    private bool MeetsFacts(Func<Symbol, long> sample) => nonNegative.All(fact => fact.TryEvaluate(sample, out var value) && value >= 0);

    private Func<Symbol, long> Sample(int index) => symbol =>
    {
        var range = bounds.TryGetValue(symbol, out var bound) ? bound : Interval.Positive;
        var value = 1 + (SymbolOrder.Hash(symbol) >> index) % (1 << index);
        return Math.Min(Math.Max(range.Low, value), range.High);
    };

    private bool FollowsFromFact(Dim dim, int depth)
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
                if (IsNonNegative((dim * factors.Item1) - (fact * factors.Item2), depth - 1)) return true;
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

    private bool FollowsFromAtom(Dim dim, int depth)
    {
        var atoms = dim.Terms.SelectMany(term => term.Factors).Where(factor => factor is not SymbolAtom).Distinct().OrderByDescending(atom => atom.Depth);
        foreach (var atom in atoms)
        {
            if (!TryIsolate(dim, atom, out var factor, out var rest)) continue;
            var follows = atom switch
            {
                FloorDivideAtom quotient => FollowsFromQuotient(quotient, factor, rest, depth),
                ExtremumAtom extremum => FollowsFromExtremum(extremum, factor, rest, depth),
                _ => false,
            };
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
    private bool FollowsFromQuotient(FloorDivideAtom atom, Dim factor, Dim rest, int depth)
    {
        if (RangeOf(atom.Divisor).Low < 1) return false;
        var sign = RangeOf(factor);
        if (sign.Low < 0 && sign.High > 0) return false;
        var smallest = sign.Low >= 0 ? atom.Dividend - atom.Divisor + 1 : atom.Dividend;
        return DimDivision.TryDivide(factor, atom.Divisor, out var exact, out var remainder) && remainder.IsZero
            ? IsNonNegative((exact * smallest) + rest, depth - 1)
            : IsNonNegative((factor * smallest) + (atom.Divisor * (rest + 1)) - 1, depth - 1);
    }

    private bool FollowsFromExtremum(ExtremumAtom atom, Dim factor, Dim rest, int depth)
    {
        var sign = RangeOf(factor);
        var oneSuffices = atom.IsMinimum ? sign.High <= 0 : sign.Low >= 0;
        foreach (var operand in atom.Operands)
        {
            if (IsNonNegative((factor * operand) + rest, depth - 1) == oneSuffices) return oneSuffices;
        }

        return !oneSuffices;
    }
}
