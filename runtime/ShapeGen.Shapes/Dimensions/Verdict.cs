namespace ShapeGen.Shapes;

/// <summary>What can be said of a condition.</summary>
public enum VerdictKind
{
    /// <summary>It holds for every size that meets the facts.</summary>
    Proven,

    /// <summary>It fails for generic sizes: a counterexample is at hand.</summary>
    Refuted,

    /// <summary>It holds under a divisibility, an inequality or an equation that nothing forbids.</summary>
    Conditional,

    /// <summary>Nothing can be said.</summary>
    Unknown,
}

/// <summary>The answer to a condition under facts.</summary>
/// <param name="Kind">What can be said.</param>
/// <param name="Counterexample">For <see cref="VerdictKind.Refuted"/>: sizes that meet the facts and for which the condition fails; empty where no symbol takes part.</param>
/// <param name="Requirement">For <see cref="VerdictKind.Conditional"/>: what it needs, as simple as it can be said (<c>L % 4 == 0</c>).</param>
public sealed record Verdict(VerdictKind Kind, IReadOnlyList<KeyValuePair<Symbol, long>> Counterexample, Condition? Requirement)
{
    /// <summary>It holds.</summary>
    public static Verdict Proven { get; } = new(VerdictKind.Proven, [], null);

    /// <summary>Nothing can be said.</summary>
    public static Verdict Unknown { get; } = new(VerdictKind.Unknown, [], null);

    /// <summary>It fails for those sizes.</summary>
    public static Verdict Refuted(params IReadOnlyList<KeyValuePair<Symbol, long>> counterexample) => new(VerdictKind.Refuted, counterexample, null);

    /// <summary>It holds where the requirement does.</summary>
    public static Verdict Conditional(Condition requirement) => new(VerdictKind.Conditional, [], requirement);
}
