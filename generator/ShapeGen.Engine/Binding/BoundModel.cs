namespace ShapeGen.Engine;

/// <summary>What reading a model gives: the graph for the generator, the findings for the analyzer.</summary>
/// <param name="Graph">The graph, or null where the class is not one that can be extended.</param>
/// <param name="Findings">What is to be told, in order of the source.</param>
/// <param name="Bodies">The declarations whose bodies or initialisers were read.</param>
public sealed record BoundModel(ModelGraph? Graph, IReadOnlyList<Finding> Findings, IReadOnlyList<Microsoft.CodeAnalysis.SyntaxReference> Bodies);
