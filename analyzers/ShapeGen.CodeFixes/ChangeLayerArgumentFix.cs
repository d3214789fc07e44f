using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                && RelatedPlace.Of(diagnostic, context) is { } place)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Change '{name}' to {size}",
                        cancellation => Change(place, size, cancellation),
                        nameof(ChangeLayerArgumentFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> Change(RelatedPlace place, long size, CancellationToken cancellation)
    {
        var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindNode(place.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } argument)
            return place.Document;

        var number = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.ParseToken(size.ToString(CultureInfo.InvariantCulture)));
        return place.Document.WithSyntaxRoot(root.ReplaceNode(argument, number.WithTriviaFrom(argument)));
    }
}
