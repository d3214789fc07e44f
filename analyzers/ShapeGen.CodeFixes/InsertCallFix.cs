using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Puts the operation behind a tensor that makes it fit: <c>Flatten(1)</c>, <c>Unsqueeze(0)</c>, <c>Transpose(1, 2)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InsertCallFix)), Shared]
public sealed class InsertCallFix() : PropertyFix(FixProperties.InsertCall)
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [RuleIds.Dimension, RuleIds.Rank, RuleIds.CallRequirement, RuleIds.Broadcast, RuleIds.Output];

    protected override string Title(string value, Diagnostic diagnostic) => $"Insert {value}";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<ExpressionSyntax>(tensor => Call(tensor, value), cancellation);

    private static ExpressionSyntax Call(ExpressionSyntax tensor, string call)
    {
        var marker = SyntaxFactory.IdentifierName("tensor");
        var receiver = SyntaxFactory.ParenthesizedExpression(tensor.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        var written = SyntaxFactory.ParseExpression($"{marker.Identifier.ValueText}.{call}");
        var target = written.DescendantNodes().OfType<IdentifierNameSyntax>().First(name => name.Identifier.ValueText == marker.Identifier.ValueText);
        return written.ReplaceNode(target, receiver).WithTriviaFrom(tensor);
    }
}
