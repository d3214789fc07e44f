using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Declares the input that the layers take, or the output that the method delivers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeContractFix)), Shared]
public sealed class ChangeContractFix() : PropertyFix(FixProperties.Contract)
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Dimension, RuleIds.Output];

    protected override string Title(string value, Diagnostic diagnostic) => $"Declare \"{value}\"";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<AttributeArgumentSyntax>(argument => argument.WithExpression(Literal(value).WithTriviaFrom(argument.Expression)), cancellation);

    /// <summary>The contract as a string literal.</summary>
    internal static ExpressionSyntax Literal(string contract) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(contract));
}
