using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Engine;

/// <summary>The declarations whose errors are told at their own place; errors elsewhere are told at the call.</summary>
internal sealed class SourceHome(ISymbol symbol)
{
    private readonly IReadOnlyList<SyntaxReference> declarations = symbol.DeclaringSyntaxReferences;

    /// <summary>True for what stands in the declarations and in no other class within.</summary>
    public bool Contains(SyntaxNode node) =>
        declarations.Any(declaration => declaration.SyntaxTree == node.SyntaxTree && declaration.Span.Contains(node.Span) && !IsInClassWithin(declaration, node));

    private static bool IsInClassWithin(SyntaxReference declaration, SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type && declaration.Span.Contains(type.Span) && declaration.Span != type.Span;
}
