using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Changes the numbers that a layer is constructed with to those that a weight file has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitLayerToFileFix)), Shared]
public sealed class FitLayerToFileFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [WeightRuleIds.Misshaped];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ListOf(diagnostic, WeightFixProperties.Arguments) is not { } names
                || ListOf(diagnostic, WeightFixProperties.Values) is not { } values
                || DocumentOf(diagnostic, names.Length, context) is not { } document)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Change {string.Join(" and ", names.Zip(values, (name, value) => $"'{name}' to {value}"))} as in the file",
                    cancellation => Change(document, diagnostic, values, cancellation),
                    nameof(FitLayerToFileFix)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    private static string[]? ListOf(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var value) ? value?.Split(',') : null;

    /// <summary>The document that has the arguments, which are the first additional locations.</summary>
    private static Document? DocumentOf(Diagnostic diagnostic, int count, CodeFixContext context)
    {
        var trees = diagnostic.AdditionalLocations.Take(count).Select(place => place.SourceTree).Distinct().ToList();
        return trees is [{ } tree] ? context.Document.Project.Solution.GetDocument(tree) : null;
    }

    private static async Task<Document> Change(Document document, Diagnostic diagnostic, string[] values, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
            return document;

        var sizes = new Dictionary<SyntaxNode, string>();
        foreach (var (place, value) in diagnostic.AdditionalLocations.Zip(values, (place, value) => (place, value)))
        {
            if (root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } argument)
                sizes[argument] = value;
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(sizes.Keys, (old, _) => Number(sizes[old]).WithTriviaFrom(old)));
    }

    private static LiteralExpressionSyntax Number(string size) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(size));
}
