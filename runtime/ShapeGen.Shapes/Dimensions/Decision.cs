namespace ShapeGen.Shapes;

/// <summary>How many comparisons may still be looked at for one verdict.</summary>
internal sealed class DecisionBudget
{
    private int left = 200;

    public bool TrySpend() => left-- > 0;
}

/// <summary>Finds the verdict on a condition.</summary>
internal sealed class Decision(Facts facts, FactSet set, IReadOnlyList<Condition> stated, DecisionBudget budget)
{
    private const int MaxNesting = 64;
    private const int MaxAssumptions = 2;
    private const int MaxTrials = 16;
    private const int MaxSizeForTrials = 80;

    private int trials;

    public Verdict Decide(Condition condition, int nesting)
    {
        if (set.IsContradictory) return Verdict.Proven;
        if (nesting > MaxNesting || !budget.TrySpend()) return Verdict.Unknown;
        return condition switch
        {
            Truth truth => truth.Value ? Verdict.Proven : Verdict.Refuted(),
            And and => DecideBoth(and, nesting),
            Or or => DecideEither(or, nesting),
            Not { Operand: not UnknownCondition } not => Decide(not.Operand.Negate(), nesting + 1),
            Comparison comparison => DecideComparison(comparison),
            _ => DecideUnknown(condition),
        };
    }

    private Verdict DecideUnknown(Condition condition) =>
        set.Open.Contains(condition) ? Verdict.Proven : set.Open.Contains(condition.Negate()) ? Verdict.Refuted() : Verdict.Unknown;

    /// <summary>The second is judged where the first holds, so that it adds to the requirement only what the first does not say.</summary>
    private Verdict DecideBoth(And and, int nesting)
    {
        var left = Decide(and.Left, nesting + 1);
        if (left.Kind is VerdictKind.Proven) return Decide(and.Right, nesting + 1);
        if (left.Kind is VerdictKind.Refuted) return RefutedAs(and, left);
        var right = Decide(and.Right, nesting + 1);
        if (right.Kind is VerdictKind.Refuted) return RefutedAs(and, right);
        if (left.Kind is VerdictKind.Unknown || right.Kind is VerdictKind.Unknown) return Verdict.Unknown;
        var rightWhereLeft = DecideWhere(left.Requirement!, and.Right, nesting);
        return rightWhereLeft.Kind switch
        {
            VerdictKind.Proven => left,
            VerdictKind.Conditional => Verdict.Conditional(new And(left.Requirement!, rightWhereLeft.Requirement!)),
            VerdictKind.Refuted => Refute(and) ?? Verdict.Unknown,
            _ => Verdict.Unknown,
        };
    }

    private Verdict DecideEither(Or or, int nesting)
    {
        var left = Decide(or.Left, nesting + 1);
        if (left.Kind is VerdictKind.Proven) return left;
        var right = Decide(or.Right, nesting + 1);
        if (right.Kind is VerdictKind.Proven || set.Proves(or)) return Verdict.Proven;
        if (DecideWhere(or.Left.Negate(), or.Right, nesting).Kind is VerdictKind.Proven) return Verdict.Proven;
        return (left.Kind, right.Kind) switch
        {
            (VerdictKind.Refuted, VerdictKind.Refuted) => Refute(or) ?? Verdict.Unknown,
            (VerdictKind.Conditional, VerdictKind.Refuted) => left,
            (VerdictKind.Refuted, VerdictKind.Conditional) => right,
            (VerdictKind.Conditional, VerdictKind.Conditional) => Verdict.Conditional(new Or(left.Requirement!, right.Requirement!)),
            _ => Verdict.Unknown,
        };
    }

    private Verdict DecideWhere(Condition assumed, Condition condition, int nesting) =>
        facts.Assume(assumed).DecisionWith(budget).Decide(condition, nesting + 1);

    private Verdict DecideComparison(Comparison comparison)
    {
        if (comparison.IsUndefined) return Verdict.Unknown;
        if (comparison.Left.IsConstant && comparison.Right.IsConstant) return set.Proves(comparison) ? Verdict.Proven : Verdict.Refuted();
        var difference = set.Apply(comparison.Difference);
        if (difference.IsUndefined) return Verdict.Unknown;
        return comparison.Relation switch
        {
            Relation.Equal => DecideEquation(comparison, difference),
            Relation.NotEqual => DecideInequation(comparison, difference),
            _ => DecideInequality(comparison, difference),
        };
    }

    private Verdict DecideInequality(Comparison comparison, Dim difference)
    {
        var prover = set.Prover;
        if (prover.IsNonNegative(difference)) return Verdict.Proven;
        if (IsUnknown(difference)) return Verdict.Unknown;
        if (prover.IsNonNegative(-difference - 1)) return Refute(comparison) ?? Verdict.Unknown;
        return Verdict.Conditional(Requirement.Of(comparison));
    }

    private Verdict DecideInequation(Comparison comparison, Dim difference)
    {
        if (set.IsNonZero(difference)) return Verdict.Proven;
        if (set.IsZero(difference)) return Refute(comparison) ?? Verdict.Unknown;
        if (IsUnknown(difference)) return Verdict.Unknown;
        return ResidueClasses.Analyze(difference).Kind switch
        {
            ZeroKind.Never => Verdict.Proven,
            ZeroKind.Always => Refute(comparison) ?? Verdict.Unknown,
            _ => Verdict.Conditional(Requirement.Of(comparison)),
        };
    }

    private Verdict DecideEquation(Comparison comparison, Dim difference)
    {
        if (set.IsZero(difference)) return Verdict.Proven;
        if (IsUnknown(difference)) return Verdict.Unknown;
        if (set.IsNonZero(difference)) return Refute(comparison) ?? Verdict.Unknown;
        var zero = ZeroSetOf(difference);
        var isPromised = difference.Symbols.All(symbol => symbol.Kind == SymbolKind.Promised);
        return zero.Kind switch
        {
            ZeroKind.Always => Verdict.Proven,
            ZeroKind.Sometimes => Verdict.Conditional(zero.Requirement ?? Requirement.Of(comparison)),
            ZeroKind.TooManyCases when isPromised => Verdict.Unknown,
            ZeroKind.NotGenerally when isPromised => Refute(comparison) ?? Verdict.Conditional(Requirement.Of(comparison)),
            ZeroKind.Never => Refute(comparison) ?? Verdict.Unknown,
            _ => Verdict.Conditional(Requirement.Of(comparison)),
        };
    }

    /// <summary>True for a remainder that is 0 for some sizes and not for others: of a sum of symbols, or by a symbol.</summary>
    private static bool IsFree(FloorDivideAtom quotient) =>
        quotient.Dividend.Depth == 0 && (!quotient.Divisor.IsConstant || quotient.Dividend.Terms.All(term => term.Factors.Length <= 1));

    private ZeroSet ZeroSetOf(Dim difference)
    {
        trials = 0;
        if (DimTree.OnlyRemainder(difference) is { } quotient && IsFree(quotient)) return Unhide(new(ZeroKind.Sometimes, Assumption.IsMultiple(quotient)));
        var found = ResidueClasses.Analyze(difference);
        if (found.Kind is not (ZeroKind.NotGenerally or ZeroKind.TooManyCases) || difference.Depth == 0 || difference.Size > MaxSizeForTrials) return Unhide(found);
        for (var count = 1; count <= MaxAssumptions; count++)
        {
            if (FindRequirement(set, difference, count) is { } requirement) return Unhide(new(ZeroKind.Sometimes, requirement));
        }

        return found;
    }

    /// <summary>The assumptions, as many as are asked for, under which an expression is 0.</summary>
    private Condition? FindRequirement(FactSet assumed, Dim difference, int count)
    {
        foreach (var assumption in Assumption.For(ResidueClasses.ReplaceFreeQuotients(difference)))
        {
            if (trials++ > MaxTrials) return null;
            var further = FactCollector.Assume(assumed, assumption);
            if (further.IsContradictory) continue;
            var rest = further.Apply(difference);
            var zero = ResidueClasses.Analyze(rest);
            if (zero.Kind is ZeroKind.Always) return assumption;
            if (zero is { Kind: ZeroKind.Sometimes, Requirement: { } remainder }) return new And(assumption, further.Unhide(remainder));
            if (count > 1 && FindRequirement(further, rest, count - 1) is { } others) return new And(assumption, further.Unhide(others));
        }

        return null;
    }

    private ZeroSet Unhide(ZeroSet zero) => zero.Requirement is { } requirement ? zero with { Requirement = set.Unhide(requirement) } : zero;

    /// <summary>A refuted part refutes the whole, but the sizes shown should be those of all parts.</summary>
    private Verdict RefutedAs(Condition whole, Verdict part) => Refute(whole) ?? part;

    private Verdict? Refute(Condition condition) =>
        CounterexampleSearch.Find(set, stated, condition) is { } counterexample ? Verdict.Refuted(counterexample) : null;

    private static bool IsUnknown(Dim difference) => difference.Symbols.Any(symbol => symbol.Kind == SymbolKind.Unknown);
}
