using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeGen.Engine;

/// <summary>
/// A file's tokens, parted into what it declares and the bodies that only matter to who reads them. White space and comments
/// have no part in it, so they can change without a trace.
/// </summary>
public sealed class TreeFingerprint
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeFingerprint> Known = new();

    private readonly List<TextSpan> spans = [];
    private readonly List<Fingerprint> bodies = [];

    private TreeFingerprint(SyntaxNode root)
    {
        var declarations = Fingerprint.Empty;
        Read(root, ref declarations);
        Declarations = declarations;
    }

    /// <summary>All tokens that are not in a body; where a body stands, that one stands there.</summary>
    public Fingerprint Declarations { get; }

    /// <summary>The tokens of each body, in order.</summary>
    public IReadOnlyList<Fingerprint> Bodies => bodies;

    /// <summary>The fingerprint of a tree, computed once.</summary>
    public static TreeFingerprint Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;

        var root = tree.GetRoot(cancellation);
        return Known.GetValue(tree, _ => new TreeFingerprint(root));
    }

    /// <summary>The indices of the bodies that a declaration contains or is within.</summary>
    public IEnumerable<int> BodiesIn(TextSpan declaration) =>
        Enumerable.Range(0, spans.Count).Where(index => spans[index].OverlapsWith(declaration));

    private void Read(SyntaxNode node, ref Fingerprint declarations)
    {
        declarations = declarations.With((ulong)node.RawKind);
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
                declarations = With(declarations, child.AsToken());
            else if (IsBody(inner))
                AddBody(inner, ref declarations);
            else
                Read(inner, ref declarations);
        }
    }

    private void AddBody(SyntaxNode body, ref Fingerprint declarations)
    {
        spans.Add(body.Span);
        bodies.Add(body.DescendantTokens().Aggregate(Fingerprint.Empty, With));
        declarations = declarations.With((ulong)SyntaxKind.Block);
    }

    private static Fingerprint With(Fingerprint fingerprint, SyntaxToken token) => fingerprint.With((ulong)token.RawKind).With(token.Text);

    /// <summary>A body, or the initial value of a field that is not constant.</summary>
    private static bool IsBody(SyntaxNode node) => node.Parent switch
    {
        BaseMethodDeclarationSyntax => node is BlockSyntax or ArrowExpressionClauseSyntax,
        AccessorDeclarationSyntax => node is BlockSyntax or ArrowExpressionClauseSyntax,
        IndexerDeclarationSyntax => node is ArrowExpressionClauseSyntax,
        PropertyDeclarationSyntax => node is ArrowExpressionClauseSyntax or EqualsValueClauseSyntax,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } =>
            node is EqualsValueClauseSyntax && !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        CompilationUnitSyntax => node is GlobalStatementSyntax,
        _ => false,
    };
}
