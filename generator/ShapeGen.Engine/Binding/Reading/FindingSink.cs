using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gathers the findings of one reading, each place and rule once.</summary>
internal sealed class FindingSink(SourceHome home)
{
    private static readonly IReadOnlyDictionary<string, string?> NoProperties = new Dictionary<string, string?>();
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string, Location)> told = [];
    private readonly List<(ErrorCause Cause, Location Location)> causes = [];
    private readonly Dictionary<SyntaxNode, ExpressionShape> shapes = [];
    private Captured? captured;

    /// <summary>What was told but for advice, in order of the source.</summary>
    public IReadOnlyList<Finding> InSourceOrder => Sorted(finding => !RuleIds.IsAdvice(finding.Id));

    /// <summary>What was said beside.</summary>
    public Commentary Said => new(Sorted(finding => RuleIds.IsAdvice(finding.Id)), Shapes);

    /// <summary>The shapes that were seen, in order of the source.</summary>
    public IReadOnlyList<ExpressionShape> Shapes =>
        [.. shapes.Values.OrderBy(shape => shape.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(shape => shape.Syntax.SpanStart)];

    /// <summary>The first error, or null.</summary>
    public Finding? FirstError => findings.FirstOrDefault(IsError);

    /// <summary>Holds back what is told until the result is disposed, which drops it unless it was released.</summary>
    public Captured Capture() => captured = new Captured(this, captured);

    /// <summary>Tells it at the node, or at the call that led there where the node belongs to somebody else.</summary>
    public void Tell(string id, SyntaxNode node, Frame frame, ShapeMessage message, IEnumerable<Location>? related = null, IReadOnlyDictionary<string, string?>? properties = null) =>
        Tell(id, node, node.GetLocation(), frame, message, related, properties);

    /// <summary>As above, with a part of the node as the place.</summary>
    public void Tell(string id, SyntaxNode node, Location location, Frame frame, ShapeMessage message, IEnumerable<Location>? related = null, IReadOnlyDictionary<string, string?>? properties = null, ErrorCause? cause = null)
    {
        var others = (related ?? []).ToList();
        var at = frame;
        while (!home.Contains(node))
        {
            if (at?.Caller is null || at.CallSite is null)
                return;

            others.Add(location);
            (node, location, at, properties) = (at.CallSite, at.CallSite.GetLocation(), at.Caller, NoProperties);
        }

        Add(new Finding(id, location, message, others, properties ?? NoProperties), cause);
    }

    /// <summary>Tells something of a declaration.</summary>
    public void TellDeclaration(string id, Location location, ShapeMessage message, Fixes? fixes = null) =>
        Add(new Finding(id, location, message, fixes?.Places ?? [], fixes?.Properties ?? NoProperties));

    /// <summary>Notes the shape of an expression.</summary>
    public void Record(SeenShape seen)
    {
        if (captured is not null)
        {
            captured.Shapes.Add(seen);
            return;
        }

        if (!shapes.TryGetValue(seen.Syntax, out var shape))
            shapes[seen.Syntax] = shape = new ExpressionShape(seen.Syntax);
        shape.Add(seen.Text, seen.Reason);
    }

    private IReadOnlyList<Finding> Sorted(Func<Finding, bool> isIncluded) =>
        [.. findings.Where(isIncluded).OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];

    private static bool IsError(Finding finding) => RuleIds.IsError(finding.Id);

    private void Add(Finding finding, ErrorCause? cause = null)
    {
        if (captured is not null)
        {
            captured.Add(finding, cause);
            return;
        }

        if (IsToldElsewhere(cause, finding.Location) || !told.Add((finding.Id, finding.Location)))
            return;

        findings.Add(finding);
        if (cause is not null)
            causes.Add((cause, finding.Location));
    }

    private bool IsToldElsewhere(ErrorCause? cause, Location location) =>
        cause is not null && causes.Exists(known => known.Cause.IsSame(cause) && !known.Location.Equals(location));

    /// <summary>Findings that are held back.</summary>
    public sealed class Captured(FindingSink sink, Captured? outer) : IDisposable
    {
        private readonly List<ErrorCause?> causes = [];
        private bool isReleased;

        public List<Finding> Findings { get; } = [];

        public List<SeenShape> Shapes { get; } = [];

        public bool HasErrors => Findings.Any(IsError);

        public void Add(Finding finding, ErrorCause? cause)
        {
            Findings.Add(finding);
            causes.Add(cause);
        }

        public void Release() => isReleased = true;

        public void Dispose()
        {
            sink.captured = outer;
            if (!isReleased)
                return;

            for (var index = 0; index < Findings.Count; index++)
                sink.Add(Findings[index], causes[index]);
            Shapes.ForEach(sink.Record);
        }
    }
}
