using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ShapeGen.CodeFixes;

/// <summary>A fix of which the diagnostic says what to write, and where.</summary>
/// <param name="property">The diagnostic's property.</param>
public abstract class PropertyFix(string property) : CodeFixProvider
{
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (RelatedPlace.Of(diagnostic, property, context) is var (value, place))
                context.RegisterCodeFix(CodeAction.Create(Title(value, diagnostic), cancellation => Change(place, value, cancellation), GetType().Name), diagnostic);
        }

        return Task.CompletedTask;
    }

    /// <summary>What the editor offers.</summary>
    protected abstract string Title(string value, Diagnostic diagnostic);

    private protected abstract Task<Document> Change(RelatedPlace place, string value, CancellationToken cancellation);
}
