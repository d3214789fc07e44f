namespace ShapeGen.Engine;

/// <summary>What reading a model gives: the graph for the generator, the findings for the analyzer.</summary>
/// <param name="Graph">The graph, or null where the class is not one that can be extended.</param>
/// <param name="Findings">What is to be told, in order of the source.</param>
/// <param name="Bodies">The declarations whose bodies or initialisers were read.</param>
/// <param name="Said">What is said beside the findings.</param>
public sealed record BoundModel(ModelGraph? Graph, IReadOnlyList<Finding> Findings, IReadOnlyList<Microsoft.CodeAnalysis.SyntaxReference> Bodies, Commentary Said);

/// <summary>What reading a member gives that is no model's forward pass.</summary>
/// <param name="Findings">What is to be told, in order of the source.</param>
/// <param name="Said">What is said beside the findings.</param>
public sealed record BoundMember(IReadOnlyList<Finding> Findings, Commentary Said);

/// <summary>What is said of code that is not wrong.</summary>
/// <param name="Advice">What may be meant as it is, and what is not known of it (<see cref="RuleIds.IsAdvice"/>), in order of the source.</param>
/// <param name="Shapes">What is known of the shapes of the tensor expressions, in order of the source.</param>
public sealed record Commentary(IReadOnlyList<Finding> Advice, IReadOnlyList<ExpressionShape> Shapes)
{
    /// <summary>Nothing.</summary>
    public static Commentary None { get; } = new([], []);
}
