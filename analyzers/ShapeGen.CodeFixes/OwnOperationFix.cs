using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Calls the tensors' own operation in place of LINQ's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OwnOperationFix)), Shared]
public sealed class OwnOperationFix() : PropertyFix(FixProperties.OwnOperation)
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LinqOnTensor];

    protected override string Title(string value, Diagnostic diagnostic) => $"Call {value}";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<InvocationExpressionSyntax>(call => SyntaxFactory.ParseExpression(value).WithTriviaFrom(call), cancellation);
}
