namespace ShapeGen;

/// <summary>An entry whose shape is not the model's.</summary>
/// <param name="Name">The entry's name.</param>
/// <param name="Expected">The model's shape: <c>(120, 400)</c>.</param>
/// <param name="Actual">The shape that is given.</param>
public sealed record ShapeMismatch(string Name, string Expected, string Actual);

/// <summary>A state dictionary does not fit the model that it is loaded into. All that is wrong is told at once, and nothing has been loaded.</summary>
public sealed class StateDictionaryException : Exception
{
    internal StateDictionaryException(string message, IReadOnlyList<string> missing, IReadOnlyList<string> unexpected, IReadOnlyList<ShapeMismatch> misshaped)
        : base(message) => (Missing, Unexpected, Misshaped) = (missing, unexpected, misshaped);

    /// <summary>The model's entries that the dictionary lacks.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>The dictionary's entries that the model lacks.</summary>
    public IReadOnlyList<string> Unexpected { get; }

    /// <summary>The entries that both have, with different shapes.</summary>
    public IReadOnlyList<ShapeMismatch> Misshaped { get; }
}
