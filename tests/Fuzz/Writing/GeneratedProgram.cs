namespace ShapeGen.Fuzz.Writing;

/// <summary>A program as text, and the sizes to run its classes with.</summary>
/// <param name="Number">Its number among those of the seed.</param>
/// <param name="Text">Its classes.</param>
/// <param name="Environments">For each model the sizes that it is run with.</param>
/// <param name="Root">The model that uses all others.</param>
internal sealed record GeneratedProgram(
    int Number, string Text, IReadOnlyDictionary<string, IReadOnlyList<SizeEnvironment>> Environments, string Root)
{
    /// <summary>The class whose static method <c>Run</c> calls the root with numbers.</summary>
    public const string Caller = "Caller";

    /// <summary>How the caller calls the root.</summary>
    public const string Call = "model.Forward(";

    /// <summary>The same with the contract checked, as it is executed: <c>Forward</c> alone runs with sizes that the contract excludes.</summary>
    public const string CheckedCall = "model.Run(";

    /// <summary>What was done to the program after it was right, or null.</summary>
    public string? Mutation { get; init; }

    public string Namespace => $"P{Number}";
}
