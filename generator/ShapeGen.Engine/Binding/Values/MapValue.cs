using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>A dictionary of tensors by their names, as far as it is filled without choices and loops.</summary>
internal sealed class MapValue : AbstractValue
{
    private readonly Dictionary<string, MapEntry> entries = [];

    /// <summary>False once it was changed in a way that was not followed.</summary>
    public bool IsKnown { get; private set; } = true;

    public IReadOnlyDictionary<string, MapEntry> Entries => entries;

    public void Set(string name, MapEntry entry) => entries[name] = entry;

    public void Forget() => IsKnown = false;
}

/// <summary>An entry of a dictionary.</summary>
/// <param name="Value">The tensor.</param>
/// <param name="Place">The expression that gave it.</param>
internal sealed record MapEntry(AbstractValue Value, SyntaxNode Place);
