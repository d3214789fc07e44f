using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Something to be told, at a place of the source. Findings travel apart from the graph.</summary>
/// <param name="Id">The rule: <c>SG1001</c>.</param>
/// <param name="Location">The smallest expression that is wrong.</param>
/// <param name="Message">What to say.</param>
/// <param name="Related">Where the other size comes from: declarations of layers, contracts, earlier expressions.</param>
/// <param name="Properties">What the fixes need, by name.</param>
public sealed record Finding(
    string Id, Location Location, ShapeMessage Message, IReadOnlyList<Location> Related, IReadOnlyDictionary<string, string?> Properties);
