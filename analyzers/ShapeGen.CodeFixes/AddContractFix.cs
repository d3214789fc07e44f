using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>Gives a model's forward pass the contract that follows from its body.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddContractFix)), Shared]
public sealed class AddContractFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NotFollowed];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.Properties.ContainsKey(FixProperties.NewContract)))
        {
            if (await ContractFor(context, diagnostic).ConfigureAwait(false) is { } contract
                && RelatedPlace.Of(diagnostic, FixProperties.NewContract, context) is var (_, place))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Add [Shape(\"{contract}\")]",
                        cancellation => place.Replace<MethodDeclarationSyntax>(method => WithContract(method, contract), cancellation),
                        nameof(AddContractFix)),
                    diagnostic);
            }
        }
    }

    private static async Task<string?> ContractFor(CodeFixContext context, Diagnostic diagnostic)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model?.GetDeclaredSymbol(declaration, context.CancellationToken) is INamedTypeSymbol type
            ? ModelBinder.InferContract(type, model.Compilation, context.CancellationToken)
            : null;
    }

    private static MethodDeclarationSyntax WithContract(MethodDeclarationSyntax method, string contract)
    {
        var argument = SyntaxFactory.AttributeArgument(ChangeContractFix.Literal(contract));
        var attribute = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("Shape"), SyntaxFactory.AttributeArgumentList([argument]));
        var newLine = method.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        var list = SyntaxFactory.AttributeList([attribute]).WithLeadingTrivia(method.GetLeadingTrivia()).WithTrailingTrivia(newLine);
        return method
            .WithLeadingTrivia(method.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
            .WithAttributeLists(method.WithLeadingTrivia().AttributeLists.Insert(0, list));
    }
}
