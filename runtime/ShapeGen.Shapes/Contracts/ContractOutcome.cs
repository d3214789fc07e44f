namespace ShapeGen.Shapes;

/// <summary>What became of holding inputs against a contract.</summary>
/// <param name="Outputs">The outputs; unknown after a failure.</param>
/// <param name="Failure">What is refuted, or null.</param>
/// <param name="Requirements">Conditions that are neither proven nor refuted and on which the call depends.</param>
/// <param name="IsComplete">False where something was unknown, so that silence is no proof.</param>
/// <param name="Bindings">The values of all names after matching: variables, definitions, packs (as <see cref="ShapeValue"/>) and the scope's.</param>
public sealed record ContractOutcome(
    IReadOnlyList<ContractInput> Outputs,
    ContractFailure? Failure,
    IReadOnlyList<Condition> Requirements,
    bool IsComplete,
    IReadOnlyDictionary<string, Value> Bindings);

/// <summary>What a refuted contract failed at.</summary>
public enum FailureKind
{
    /// <summary>The input has the wrong number of dimensions.</summary>
    Rank,

    /// <summary>A dimension differs from what the contract wants there.</summary>
    Dimension,

    /// <summary>A requirement, or a shape function's own condition, does not hold.</summary>
    Requirement,

    /// <summary>An input is missing or is one too many.</summary>
    Count,

    /// <summary>Two shapes do not broadcast.</summary>
    Broadcast,
}

/// <summary>The one thing that does not fit.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Input">The index of the input that is wrong, or -1.</param>
/// <param name="Axis">The index of its dimension, from 0, or -1.</param>
/// <param name="Name">The contract's name for the dimension (<c>inFeatures</c>), or null.</param>
/// <param name="Expected">The size, or the smallest number of dimensions, that is wanted.</param>
/// <param name="Actual">The size, or the number of dimensions, that is given.</param>
/// <param name="Condition">The requirement in the contract's own text, or null.</param>
/// <param name="Formula">How the failing sizes were computed, with the numbers put in (<c>Lout = (28 + 2*0 - 1*(5 - 1) - 1)//1 + 1 = 24</c>), or null.</param>
/// <param name="Counterexample">Sizes for which it fails; empty where no symbol takes part.</param>
public sealed record ContractFailure(
    FailureKind Kind,
    int Input,
    int Axis,
    string? Name,
    Dim? Expected,
    Dim? Actual,
    string? Condition,
    string? Formula,
    IReadOnlyList<KeyValuePair<Symbol, long>> Counterexample)
{
    /// <summary>For <see cref="FailureKind.Rank"/>: the largest number of dimensions that is wanted, or null where it is open.</summary>
    public int? MaximumRank { get; init; }

    /// <summary>The index of the tensor in a list that differs from those before it, or -1.</summary>
    public int Item { get; init; } = -1;

    /// <summary>For a shape function's own condition: what does not fit, with the numbers put in.</summary>
    public string? Description { get; init; }
}
