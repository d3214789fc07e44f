namespace ShapeGen.Shapes;

/// <summary>Draws from assumptions what <see cref="FactSet"/> keeps of them.</summary>
internal sealed class FactCollector
{
    private const int MaxSteps = 128;
    private const int MaxFacts = 64;

    private readonly Queue<Condition> pending = new();
    private readonly FactSet facts;

    private FactCollector(FactSet facts) => this.facts = facts;

    /// <summary>The facts and one more; what no use can be made of is left out.</summary>
    public static FactSet Assume(FactSet facts, Condition condition)
    {
        var collector = new FactCollector(facts.Clone());
        collector.pending.Enqueue(condition);
        collector.Run();
        return collector.facts;
    }

    private void Run()
    {
        for (var step = 0; step < MaxSteps && pending.Count > 0 && !facts.IsContradictory; step++) Assume(pending.Dequeue());
    }

    private void Assume(Condition condition)
    {
        switch (condition)
        {
            case Truth truth:
                facts.IsContradictory |= !truth.Value;
                break;
            case And and:
                pending.Enqueue(and.Left);
                pending.Enqueue(and.Right);
                break;
            case Or or:
                AssumeAlternative(or);
                break;
            case Not { Operand: not UnknownCondition } not:
                pending.Enqueue(not.Operand.Negate());
                break;
            case Comparison comparison:
                if (!comparison.IsUndefined) AssumeComparison(comparison.Relation, facts.Apply(comparison.Difference));
                break;
            default:
                facts.IsContradictory |= facts.Open.Contains(condition.Negate());
                Keep(facts.Open, condition);
                break;
        }
    }

    private void AssumeAlternative(Or or)
    {
        if (facts.Proves(or.Left.Negate())) pending.Enqueue(or.Right);
        else if (facts.Proves(or.Right.Negate())) pending.Enqueue(or.Left);
        else Keep(facts.Open, or);
    }

    private void AssumeComparison(Relation relation, Dim difference)
    {
        if (difference.IsUndefined) return;
        switch (relation)
        {
            case Relation.Equal:
                AssumeZero(difference);
                break;
            case Relation.NotEqual:
                AssumeNonZero(difference);
                break;
            default:
                AssumeNonNegative(difference);
                break;
        }
    }

    private void AssumeZero(Dim dim)
    {
        if (dim.IsZero) return;
        dim = DimArithmetic.DivideExactly(dim, DimArithmetic.Content(dim, withConstant: true));
        if (facts.IsNonZero(dim)) facts.IsContradictory = true;
        else if (EquationSolver.Solve(dim) is { } solution) Replace(solution.Key, solution.Value);
        else if (EquationSolver.FindQuotient(dim) is { } quotient) Replace(quotient);
        else KeepEquation(dim.Terms[0].Coefficient < 0 ? -dim : dim);
    }

    private void KeepEquation(Dim dim)
    {
        if (!Keep(facts.Equations, dim)) return;
        ReconsiderOpen();
        AssumeNonNegative(dim);
        AssumeNonNegative(-dim);
    }

    private void Replace(Symbol symbol, Dim value)
    {
        var bounds = facts.BoundsOf(symbol);
        facts.SetValue(symbol, value);
        Reconsider();
        if (bounds.HasLow) pending.Enqueue(new Comparison(value, Relation.GreaterOrEqual, bounds.Low));
        if (bounds.HasHigh) pending.Enqueue(new Comparison(value, Relation.LessOrEqual, bounds.High));
    }

    private void Replace(Quotient quotient)
    {
        facts.Quotients.Add(quotient);
        Replace(quotient.Subject, (quotient.Divisor * Dim.Of(quotient.Symbol)) - quotient.Offset);
    }

    private void AssumeNonZero(Dim dim)
    {
        if (facts.IsZero(dim)) facts.IsContradictory = true;
        else if (facts.Prover.IsNonNegative(dim)) pending.Enqueue(new Comparison(dim, Relation.GreaterOrEqual, 1));
        else if (facts.Prover.IsNonNegative(-dim)) pending.Enqueue(new Comparison(dim, Relation.LessOrEqual, -1));
        else Keep(facts.NonZero, dim);
    }

    private void AssumeNonNegative(Dim dim)
    {
        dim = Inequality.Tighten(dim);
        var prover = facts.Prover;
        if (prover.IsNonNegative(-dim - 1)) facts.IsContradictory = true;
        else if (!prover.IsNonNegative(dim) && Keep(facts.NonNegative, dim)) Bound(dim);
        if (!dim.IsZero && !facts.Equations.Contains(dim) && !facts.Equations.Contains(-dim) && prover.IsNonNegative(-dim))
            pending.Enqueue(new Comparison(dim, Relation.Equal, 0));
    }

    private void Bound(Dim dim)
    {
        var hasNews = facts.Open.Count + facts.NonZero.Count > 0;
        if (Inequality.BoundOf(dim) is { } bound)
        {
            var interval = facts.BoundsOf(bound.Key).Intersect(bound.Value);
            facts.SetBounds(bound.Key, interval);
            if (interval.IsEmpty) facts.IsContradictory = true;
            if (interval.IsPoint) pending.Enqueue(new Comparison(Dim.Of(bound.Key), Relation.Equal, interval.Low));
        }

        if (hasNews) ReconsiderOpen();
    }

    /// <summary>Assumes everything again that was not written with what has just become known.</summary>
    private void Reconsider()
    {
        foreach (var dim in Take(facts.Equations)) pending.Enqueue(new Comparison(dim, Relation.Equal, 0));
        foreach (var dim in Take(facts.NonNegative)) pending.Enqueue(new Comparison(dim, Relation.GreaterOrEqual, 0));
        ReconsiderOpen();
    }

    private void ReconsiderOpen()
    {
        foreach (var dim in Take(facts.NonZero)) pending.Enqueue(new Comparison(dim, Relation.NotEqual, 0));
        foreach (var condition in Take(facts.Open)) pending.Enqueue(condition);
    }

    private static List<T> Take<T>(List<T> list)
    {
        var taken = list.ToList();
        list.Clear();
        return taken;
    }

    private static bool Keep<T>(List<T> list, T fact)
    {
        if (list.Contains(fact) || list.Count >= MaxFacts) return false;
        list.Add(fact);
        return true;
    }
}
