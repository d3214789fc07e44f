using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Reads a class marked as a model.</summary>
public static class ModelBinder
{
    /// <summary>Never throws on code that does not compile; what cannot be followed is named in the findings.</summary>
    public static BoundModel Bind(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        new ModelReader(type, compilation, new OwnErrors(compilation, cancellation), cancellation).Read();

    /// <summary>The findings in one method that is not a model's, or in one that is.</summary>
    public static IReadOnlyList<Finding> Check(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        new MethodReader(method, compilation, new OwnErrors(compilation, cancellation), cancellation).Read();
}
