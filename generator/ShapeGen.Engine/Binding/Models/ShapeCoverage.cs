using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>How many of a model's tensor expressions have a known shape, and where the first one was lost.</summary>
internal sealed class ShapeCoverage(IReadOnlyList<ExpressionShape> shapes)
{
    /// <summary>The figure for the summary.</summary>
    public TrackedShare Share => new(shapes.Count(shape => shape.IsKnown), shapes.Count, Lost is { } lost ? CodeText.Of(lost.Syntax) : null);

    /// <summary>Tells the share where it is not the whole.</summary>
    public void Tell(string model, FindingSink findings)
    {
        if (Lost is { } lost)
            findings.TellDeclaration(RuleIds.PartlyKnown, lost.Location, Messages.DescribeTracking(model, Share.Known, Share.Total, CodeText.Of(lost.Syntax), lost.Reason));
    }

    /// <summary>The first expression that is not known though its parts are; where there is none, the first variable that is not known.</summary>
    private ExpressionShape? Lost
    {
        get
        {
            var unknown = shapes.Where(shape => !shape.IsKnown).ToList();
            return unknown.FirstOrDefault(shape => shape.Syntax is not IdentifierNameSyntax && !unknown.Any(other => IsPart(other.Syntax, shape.Syntax)))
                ?? unknown.OrderBy(shape => shape.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(shape => shape.Syntax.Span.End).FirstOrDefault();
        }
    }

    private static bool IsPart(SyntaxNode part, SyntaxNode whole) => part != whole && part.SyntaxTree == whole.SyntaxTree && whole.Span.Contains(part.Span);
}
