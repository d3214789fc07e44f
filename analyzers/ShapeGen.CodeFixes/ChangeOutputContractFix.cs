using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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
                && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place, ..]
                && context.Document.Project.Solution.GetDocument(tree) is { } document)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Declare \"{contract}\"",
                        cancellation => Change(document, place.SourceSpan, contract, cancellation),
                        nameof(ChangeOutputContractFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> Change(Document document, TextSpan attribute, string contract, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(attribute).FirstAncestorOrSelf<AttributeSyntax>()?.ArgumentList?.Arguments is not [var argument, ..])
            return document;

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(contract));
        return document.WithSyntaxRoot(root.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression)));
    }
}
