using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Changes the number that a layer is constructed with to the one that fits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeLayerArgumentFix)), Shared]
public sealed class ChangeLayerArgumentFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Dimension];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.LayerArgument, out var name)
                && diagnostic.Properties.TryGetValue(FixProperties.Value, out var value)
                && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place, ..]
                && context.Document.Project.Solution.GetDocument(tree) is { } document)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change '{name}' to {size}",
                        cancellation => Change(document, place.SourceSpan, size, cancellation),
                        nameof(ChangeLayerArgumentFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> Change(Document document, TextSpan span, long size, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } argument)
            return document;

        var number = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(size.ToString(CultureInfo.InvariantCulture)));
        return document.WithSyntaxRoot(root.ReplaceNode(argument, number.WithTriviaFrom(argument)));
    }
}
