using System.ComponentModel;

namespace ShapeGen;

/// <summary>A row of a model's summary.</summary>
/// <param name="Path">The layer's state name: <c>block1.fc1</c>.</param>
/// <param name="Type">Its class: <c>Linear</c>.</param>
/// <param name="Output">The shape of its output in the notation of contracts, or null where it is not known.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record LayerSummary(string Path, string Type, string? Output);

/// <summary>Prints a model's layers with the shapes of their outputs and their numbers of parameters.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModelSummary
{
    /// <summary>
    /// A table of the layers. A parameter is counted at the innermost row that it belongs to, once, so that the column adds up to the total.
    /// </summary>
    /// <param name="root">The model.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="rows">The layers in order.</param>
    public static string Print(IStateful root, string name, IReadOnlyList<LayerSummary> rows) => throw new NotSupportedException();
}
