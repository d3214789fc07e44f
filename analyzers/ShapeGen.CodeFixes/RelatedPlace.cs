using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ShapeGen.Engine;

namespace ShapeGen.CodeFixes;

/// <summary>The place that a fix changes, one of the diagnostic's additional locations; it may be in another document.</summary>
internal sealed record RelatedPlace(Document Document, TextSpan Span)
{
    /// <summary>What the diagnostic offers under that property, and where; null where it offers nothing.</summary>
    public static (string Value, RelatedPlace Place)? Of(Diagnostic diagnostic, string property, CodeFixContext context) =>
        diagnostic.Properties.TryGetValue(property, out var value) && value is not null
        && diagnostic.Properties.TryGetValue(FixProperties.PlaceOf(property), out var index)
        && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position < diagnostic.AdditionalLocations.Count
        && diagnostic.AdditionalLocations[position] is { SourceTree: { } tree } place
        && context.Document.Project.Solution.GetDocument(tree) is { } document
            ? (value, new RelatedPlace(document, place.SourceSpan))
            : null;

    /// <summary>The document with the innermost node of that kind at the place replaced.</summary>
    public async Task<Document> Replace<TNode>(Func<TNode, SyntaxNode> replacement, CancellationToken cancellation)
        where TNode : SyntaxNode
    {
        var root = await Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>() is { } node
            ? Document.WithSyntaxRoot(root.ReplaceNode(node, replacement(node)))
            : Document;
    }
}
