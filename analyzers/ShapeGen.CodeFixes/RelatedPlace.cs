using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ShapeGen.CodeFixes;

/// <summary>The first additional location of a diagnostic, which is what some fixes change; it may be in another document.</summary>
internal sealed record RelatedPlace(Document Document, TextSpan Span)
{
    public static RelatedPlace? Of(Diagnostic diagnostic, CodeFixContext context) =>
        diagnostic.AdditionalLocations is [{ SourceTree: { } tree } place, ..]
        && context.Document.Project.Solution.GetDocument(tree) is { } document
            ? new RelatedPlace(document, place.SourceSpan)
            : null;
}
