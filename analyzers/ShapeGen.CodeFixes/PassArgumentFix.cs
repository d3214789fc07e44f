using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Gives a layer's constructor one more argument: <c>batchFirst: true</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassArgumentFix)), Shared]
public sealed class PassArgumentFix() : PropertyFix(FixProperties.PassArgument)
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Dimension, RuleIds.Rank, RuleIds.CallRequirement];

    protected override string Title(string value, Diagnostic diagnostic) => $"Pass '{value}'";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<BaseObjectCreationExpressionSyntax>(creation => WithArgument(creation, value), cancellation);

    private static BaseObjectCreationExpressionSyntax WithArgument(BaseObjectCreationExpressionSyntax creation, string code)
    {
        var argument = SyntaxFactory.ParseArgumentList($"({code})").Arguments[0];
        var list = creation.ArgumentList ?? SyntaxFactory.ArgumentList();
        return creation.WithArgumentList(list.WithArguments(list.Arguments.Count == 0 ? [argument] : list.Arguments.Add(argument.WithLeadingTrivia(SyntaxFactory.Space))));
    }
}
