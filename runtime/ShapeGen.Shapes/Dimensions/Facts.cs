namespace ShapeGen.Shapes;

/// <summary>What is known of sizes at a place, beside that each promised or inferred symbol is at least 1. Immutable.</summary>
/// <remarks>
/// Equations replace symbols, a remainder of 0 writes a symbol as a multiple, inequalities give bounds. What no use can be
/// made of is kept for the search of counterexamples only, so that nothing is refuted by sizes that the facts exclude.
/// </remarks>
public sealed class Facts
{
    private readonly FactSet set;
    private readonly IReadOnlyList<Condition> stated;

    private Facts(FactSet set, IReadOnlyList<Condition> stated) => (this.set, this.stated) = (set, stated);

    /// <summary>Nothing further is known.</summary>
    public static Facts None { get; } = new(new(), []);

    /// <summary>These facts and one more.</summary>
    public Facts Assume(Condition condition) =>
        condition is Truth { Value: true } || stated.Contains(condition) ? this : new(FactCollector.Assume(set, condition), [.. stated, condition]);

    /// <summary>True where no sizes can meet the facts: a branch that is never taken.</summary>
    public bool IsContradictory => set.IsContradictory;

    /// <summary>The verdict on a condition. Never throws; bounded in time, and unknown beyond the bound.</summary>
    /// <remarks>
    /// What follows from contradictory facts is proven. An inequality, a divisibility, and that two sizes differ
    /// (<see cref="Relation.NotEqual"/>) is conditional on itself wherever it is neither proven nor impossible: for such
    /// a condition some sizes meet it is no error that others do not. An equation is refuted if it holds for single sizes only,
    /// unless a size takes part of which nothing is promised: then it is conditional on itself.
    /// </remarks>
    public Verdict Decide(Condition condition) => DecisionWith(new()).Decide(condition, 0);

    /// <summary>The simplest expression that is equal under the facts.</summary>
    public Dim Simplify(Dim dim)
    {
        if (dim.IsUndefined) return dim;
        var simplified = set.Unhide(set.Apply(dim));
        return simplified.IsUndefined || simplified.Size > dim.Size ? dim : simplified;
    }

    internal Decision DecisionWith(DecisionBudget budget) => new(this, set, stated, budget);
}
