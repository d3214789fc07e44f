using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>The declarations whose errors are told at their own place; errors elsewhere are told at the call.</summary>
internal sealed class SourceHome(ISymbol symbol)
{
    private readonly IReadOnlyList<SyntaxReference> declarations = symbol.DeclaringSyntaxReferences;

    /// <summary>True for what stands in the declarations and, where these are a class, in no other class within.</summary>
    public bool Contains(SyntaxNode node) =>
        declarations.Any(declaration => declaration.SyntaxTree == node.SyntaxTree && declaration.Span.Contains(node.Span))
        && (symbol is not INamedTypeSymbol || declarations.Any(declaration => IsTypeOf(declaration, node)));

    private static bool IsTypeOf(SyntaxReference declaration, SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type && type.SyntaxTree == declaration.SyntaxTree && type.Span == declaration.Span;
}
