using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>The declarations whose errors are told at their own place; errors elsewhere are told at the call.</summary>
internal sealed class SourceHome
{
    private readonly IReadOnlyList<SyntaxReference> declarations;

    public SourceHome(ISymbol symbol) => declarations = symbol.DeclaringSyntaxReferences;

    public bool Contains(SyntaxNode node) =>
        declarations.Any(declaration => declaration.SyntaxTree == node.SyntaxTree && declaration.Span.Contains(node.Span));
}
