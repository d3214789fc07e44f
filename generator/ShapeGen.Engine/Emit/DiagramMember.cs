using System.Globalization;

namespace ShapeGen.Engine;

/// <summary>The member with the picture of the forward pass, where the model asks for it.</summary>
internal sealed class DiagramMember
{
    private const string Type = "global::ShapeGen.ModelDiagram";

    private readonly ForwardGraph graph;
    private readonly RunFace face;
    private readonly List<string> nodes = [];
    private readonly List<string> edges = [];
    private readonly Dictionary<int, List<int>> sources = [];
    private readonly FlowPlace place = new();

    private DiagramMember(ForwardGraph graph, RunFace face) => (this.graph, this.face) = (graph, face);

    public static void Write(CodeWriter code, ModelScope scope)
    {
        Documentation.Summary(code, "The forward pass as a graph: ToSvg() draws it, ToMermaid() writes it for Markdown.");
        if (scope.Plan is null)
        {
            code.Line($"public static {Type} Diagram => throw {NotCompiled(scope)};");
            return;
        }

        var diagram = new DiagramMember(scope.Model.Forward!, scope.Face!);
        diagram.Read();
        code.Line($"public static {Type} Diagram {{ get; }} = new(");
        code.Line($"    {Identifiers.Literal(scope.Model.Type.Name)},");
        code.Line("    [");
        code.Lines("        ", diagram.nodes);
        code.Line("    ],");
        code.Line("    [");
        code.Lines("        ", diagram.edges);
        code.Line("    ]);");
    }

    private static string NotCompiled(ModelScope scope) => scope.Model.Error is { } error
        ? $"new {RuntimeNames.ShapeException}({Identifiers.Literal(error)})"
        : $"new global::System.NotSupportedException({Identifiers.Literal(scope.NotCompiled("drawn"))})";

    private void Read()
    {
        for (var value = 0; value < graph.Values.Count; value++)
        {
            if (graph.Values[value].Parameter is { } weight)
                AddSource(value, "Weight", weight);
        }

        for (var input = 0; input < face.Signature.Inputs.Count; input++)
            AddSource(input, "Input", face.Signature.Inputs[input].Name);
        GraphNode? before = null;
        foreach (var node in graph.Nodes)
        {
            place.Enter(node.Flow);
            if (node.Flow is Move)
                AddMove(node.Inputs[0], node.Outputs[0]);
            else if (node.Flow is null)
                AddNode(node, isSame: before is not null && before.Flow is null && before.Outputs.Equals(node.Outputs));
            before = node;
        }

        for (var result = 0; result < graph.Results.Count; result++)
            AddEdge(graph.Results[result], AddBox("Output", face.Signature.Outputs[result].Name, ""));
    }

    private void AddSource(int value, string kind, string name)
    {
        if (graph.Results.Contains(value) || graph.Nodes.Any(node => node.Inputs.Contains(value)))
            sources[value] = [AddBox(kind, name, "")];
    }

    /// <summary>A box; a node that fills another part of the last one's result belongs to that box.</summary>
    private void AddNode(GraphNode node, bool isSame)
    {
        var method = node.Operation.Split(' ').Last();
        var box = isSame ? nodes.Count - 1
            : node.Layer is null ? AddBox("Operation", method, Detail([]))
            : AddBox("Layer", node.Layer, Detail([method.EndsWith(".Forward", StringComparison.Ordinal) ? method.Substring(0, method.Length - ".Forward".Length) : method]));
        foreach (var input in node.Inputs.Where(input => input >= 0).Distinct())
            AddEdge(input, box);
        foreach (var output in node.Outputs)
            sources[output] = [box];
    }

    private string Detail(IEnumerable<string> own) => string.Join(" ", own.Concat(place.Notes));

    /// <summary>A copy has no box; what is copied to the same place from elsewhere comes from there as well.</summary>
    private void AddMove(int from, int to)
    {
        if (sources.TryGetValue(from, out var boxes))
            sources[to] = [.. sources.TryGetValue(to, out var known) ? known.Union(boxes) : boxes];
    }

    private int AddBox(string kind, string label, string detail)
    {
        nodes.Add($"new({Type.Replace("ModelDiagram", "DiagramNodeKind")}.{kind}, {Identifiers.Literal(label)}, {Identifiers.Literal(detail)}),");
        return nodes.Count - 1;
    }

    private void AddEdge(int value, int box)
    {
        if (!sources.TryGetValue(value, out var boxes))
            return;
        foreach (var source in boxes)
            edges.Add(string.Format(CultureInfo.InvariantCulture, "new({0}, {1}, {2}),", source, box, Identifiers.Literal(graph.Values[value].Shape.ToString())));
    }
}
