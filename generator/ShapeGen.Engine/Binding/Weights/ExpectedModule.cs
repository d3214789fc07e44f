using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A module as a state dictionary shows it.</summary>
/// <param name="Path">Its state name; empty for the model itself.</param>
/// <param name="Place">Where the model's source declares it, or the module that holds it.</param>
/// <param name="Layer">The module, or null where it is not known.</param>
/// <param name="Entries">The weights and constants that it certainly has, without those of the modules within.</param>
/// <param name="IsComplete">False where it may have others, or modules within that are not known.</param>
internal sealed record ExpectedModule(string Path, Location Place, ObjectValue? Layer, IReadOnlyList<ExpectedEntry> Entries, bool IsComplete)
{
    /// <summary>True for an entry of the module or of one within, and for what a field holds that may be a tensor.</summary>
    public bool Contains(string entry) => Path.Length == 0 || entry == Path || entry.StartsWith(Path + ".", StringComparison.Ordinal);
}

/// <summary>A weight or a constant.</summary>
/// <param name="Name">Its whole name: <c>fc1.weight</c>.</param>
/// <param name="Shape">Its shape, or null where it is not known.</param>
internal sealed record ExpectedEntry(string Name, Shape? Shape);
