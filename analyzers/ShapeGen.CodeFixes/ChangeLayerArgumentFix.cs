using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Changes the size that a layer is constructed with to the one that fits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeLayerArgumentFix)), Shared]
public sealed class ChangeLayerArgumentFix() : PropertyFix(FixProperties.LayerArgument)
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Dimension, RuleIds.Rank, RuleIds.CallRequirement];

    protected override string Title(string value, Diagnostic diagnostic) => $"Change '{diagnostic.Properties[FixProperties.LayerParameter]}' to {value}";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<ExpressionSyntax>(argument => SyntaxFactory.ParseExpression(value).WithTriviaFrom(argument), cancellation);
}
