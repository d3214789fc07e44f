using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Writes into the contract what the body needs of its sizes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddRequirementFix)), Shared]
public sealed class AddRequirementFix() : PropertyFix(FixProperties.Requirement)
{
    public override ImmutableArray<string> FixableDiagnosticIds =>
        [RuleIds.Dimension, RuleIds.Broadcast, RuleIds.CallRequirement, RuleIds.UnwrittenRequirement];

    protected override string Title(string value, Diagnostic diagnostic) => $"Require it: \"{value}\"";

    private protected override Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation) =>
        place.Replace<AttributeArgumentSyntax>(argument => argument.WithExpression(ChangeContractFix.Literal(value).WithTriviaFrom(argument.Expression)), cancellation);
}
