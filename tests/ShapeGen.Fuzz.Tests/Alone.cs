namespace ShapeGen.Fuzz.Tests;

/// <summary>Tests that measure the whole process, or change what all of it sees.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "alone";
}
