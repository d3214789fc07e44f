namespace ShapeGen.Engine;

/// <summary>What reading a model gives: the graph for the generator, the findings for the analyzer.</summary>
/// <param name="Graph">The graph, or null where the class is not one that can be extended.</param>
/// <param name="Findings">What is to be told, in order of the source.</param>
/// <param name="Bodies">The declarations whose bodies or initialisers were read.</param>
/// <param name="Shapes">What is known of the shapes of its tensor expressions, in order of the source.</param>
public sealed record BoundModel(
    ModelGraph? Graph, IReadOnlyList<Finding> Findings, IReadOnlyList<Microsoft.CodeAnalysis.SyntaxReference> Bodies, IReadOnlyList<ExpressionShape> Shapes);

/// <summary>What reading a member gives that is no model's forward pass.</summary>
/// <param name="Findings">What is to be told, in order of the source.</param>
/// <param name="Shapes">What is known of the shapes of its tensor expressions, in order of the source.</param>
public sealed record BoundMember(IReadOnlyList<Finding> Findings, IReadOnlyList<ExpressionShape> Shapes);
