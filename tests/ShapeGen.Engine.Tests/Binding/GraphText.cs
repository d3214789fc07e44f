namespace ShapeGen.Engine.Tests.Binding;

/// <summary>Writes graphs so that a test can compare them at a glance.</summary>
internal static class GraphText
{
    /// <summary>Each node in a line: <c>fc1 Linear.Forward: (N, 400) -> (N, 120)</c>.</summary>
    public static IEnumerable<string> Nodes(ForwardGraph graph) =>
        graph.Nodes.Select(node => $"{node.Operation}: {Values(graph, node.Inputs)} -> {Values(graph, node.Outputs)}");

    /// <summary>The arguments of a node's kernel.</summary>
    public static IEnumerable<string> Arguments(GraphNode node) => node.Kernel!.Arguments.Select(argument => argument switch
    {
        InputArgument input => $"input {input.Index}",
        OutputArgument output => $"output {output.Index}",
        ScratchArgument scratch => $"scratch {scratch.Length}",
        LayerArgument layer => $"{layer.Type} {layer.Path}",
        SizeArgument size => $"{size.Size}",
        SizesArgument sizes => $"sizes {sizes.Sizes}",
        ConstantArgument constant => constant.Expression,
        EpilogueArgument => "epilogue",
        _ => "activation",
    });

    private static string Values(ForwardGraph graph, IEnumerable<int> indices) =>
        string.Join(", ", indices.Select(index => index < 0 ? "absent" : Value(graph.Values[index])));

    private static string Value(GraphValue value) => (value.Parameter is null ? "" : value.Parameter + " ") + value.Shape;
}
