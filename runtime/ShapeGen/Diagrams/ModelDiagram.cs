using System.ComponentModel;
using System.Text;

namespace ShapeGen;

/// <summary>What a box of a diagram stands for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum DiagramNodeKind
{
    /// <summary>An input of the model.</summary>
    Input,

    /// <summary>A layer.</summary>
    Layer,

    /// <summary>An operation that is no layer.</summary>
    Operation,

    /// <summary>A weight of the model's own.</summary>
    Weight,

    /// <summary>A result of the model.</summary>
    Output,
}

/// <summary>A box of a diagram.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">The name: the layer's state name, the operation's, the parameter's.</param>
/// <param name="Detail">The layer's class, or an empty text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DiagramNode(DiagramNodeKind Kind, string Label, string Detail);

/// <summary>A tensor that goes from one box to another.</summary>
/// <param name="From">The index of the box that gives it.</param>
/// <param name="To">The index of the box that takes it, always a later one.</param>
/// <param name="Shape">Its shape in the notation of contracts.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record DiagramEdge(int From, int To, string Shape);

/// <summary>
/// A model's forward pass as a graph of layers and operations with the shapes between them. <c>[Model(Diagram = true)]</c>
/// has one generated into the model: <c>File.WriteAllText("lenet.svg", LeNet.Diagram.ToSvg())</c>.
/// </summary>
public sealed class ModelDiagram
{
    /// <summary>A diagram.</summary>
    /// <param name="name">The model's name.</param>
    /// <param name="nodes">The boxes in order of execution.</param>
    /// <param name="edges">The tensors between them.</param>
    /// <exception cref="ArgumentException">An edge names a box that is not there, or does not go forward.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ModelDiagram(string name, IReadOnlyList<DiagramNode> nodes, IReadOnlyList<DiagramEdge> edges)
    {
        foreach (var edge in edges)
        {
            if (edge.From < 0 || edge.To >= nodes.Count || edge.From >= edge.To)
                throw new ArgumentException($"An edge from box {edge.From} to box {edge.To} does not go forward among {nodes.Count} boxes.", nameof(edges));
        }

        (Name, Nodes, Edges) = (name, nodes, edges);
    }

    /// <summary>The model's name.</summary>
    public string Name { get; }

    /// <summary>The boxes in order of execution.</summary>
    public IReadOnlyList<DiagramNode> Nodes { get; }

    /// <summary>The tensors between them.</summary>
    public IReadOnlyList<DiagramEdge> Edges { get; }

    /// <summary>A picture that stands alone and is readable on light and on dark ground.</summary>
    public string ToSvg() => new DiagramSvg(this).Write();

    /// <summary>The text of a <c>mermaid</c> block in Markdown.</summary>
    public string ToMermaid()
    {
        var text = new StringBuilder("flowchart TD\n");
        for (var i = 0; i < Nodes.Count; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    n{i}{MermaidBox(Nodes[i])}\n");
        foreach (var edge in Edges)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"    n{edge.From} -->|\"{MermaidText(edge.Shape)}\"| n{edge.To}\n");
        return text.ToString();
    }

    private static string MermaidBox(DiagramNode node)
    {
        var label = MermaidText(node.Label) + (node.Detail.Length > 0 ? "<br/><small>" + MermaidText(node.Detail) + "</small>" : "");
        return node.Kind switch
        {
            DiagramNodeKind.Input or DiagramNodeKind.Output => $"([\"{label}\"])",
            DiagramNodeKind.Weight => $"[(\"{label}\")]",
            DiagramNodeKind.Operation => $"(\"{label}\")",
            _ => $"[\"{label}\"]",
        };
    }

    private static string MermaidText(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
