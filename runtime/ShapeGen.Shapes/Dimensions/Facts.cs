namespace ShapeGen.Shapes;

/// <summary>What is known of sizes at a place, beside that each promised or inferred symbol is at least 1. Immutable.</summary>
public sealed class Facts
{
    /// <summary>Nothing further is known.</summary>
    public static Facts None { get; } = new();

    /// <summary>These facts and one more.</summary>
    public Facts Assume(Condition condition) => throw new NotSupportedException();

    /// <summary>True where no sizes can meet the facts: a branch that is never taken.</summary>
    public bool IsContradictory => throw new NotSupportedException();

    /// <summary>The verdict on a condition. Never throws; bounded in time, and unknown beyond the bound.</summary>
    public Verdict Decide(Condition condition) => throw new NotSupportedException();

    /// <summary>The simplest expression that is equal under the facts.</summary>
    public Dim Simplify(Dim dim) => throw new NotSupportedException();
}
