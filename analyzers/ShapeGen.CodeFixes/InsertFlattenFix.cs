using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Flattens the argument of a layer that wants features.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertFlattenFix)), Shared]
public sealed class InsertFlattenFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Dimension, RuleIds.Rank];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.InsertFlatten, out var dimension)
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax tensor)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Insert Flatten({dimension})",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(tensor, Flatten(tensor, dimension!)))),
                        nameof(InsertFlattenFix)),
                    diagnostic);
            }
        }
    }

    private static ExpressionSyntax Flatten(ExpressionSyntax tensor, string dimension)
    {
        var receiver = SyntaxFactory.ParenthesizedExpression(tensor.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        var method = SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, receiver, SyntaxFactory.IdentifierName("Flatten"));
        return SyntaxFactory.InvocationExpression(method, SyntaxFactory.ParseArgumentList($"({dimension})")).WithTriviaFrom(tensor);
    }
}
