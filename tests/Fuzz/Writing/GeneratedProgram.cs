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

    /// <summary>What was done to the program after it was right, or null.</summary>
    public string? Mutation { get; init; }

    public string Namespace => $"P{Number}";
}
