using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Declares the output that the method delivers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeOutputContractFix)), Shared]
public sealed class ChangeOutputContractFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Output];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.DeclaredOutput, out var contract)
                && contract is not null
                && RelatedPlace.Of(diagnostic, context) is { } place)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Declare \"{contract}\"",
                        cancellation => Change(place, contract, cancellation),
                        nameof(ChangeOutputContractFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> Change(RelatedPlace place, string contract, CancellationToken cancellation)
    {
        var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(place.Span).FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments is not [var argument, ..])
            return place.Document;

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(contract));
        return place.Document.WithSyntaxRoot(root.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression)));
    }
}
