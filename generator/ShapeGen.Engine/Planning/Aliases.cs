namespace ShapeGen.Engine;

/// <summary>Which values of a graph are the same memory. Each group goes by one of its values, the root.</summary>
internal sealed class Aliases
{
    private readonly int[] parents;

    public Aliases(ForwardGraph graph)
    {
        parents = [.. Enumerable.Range(0, graph.Values.Count)];
        Given = [.. parents];
        foreach (var output in graph.Nodes.SelectMany(node => node.Outputs))
            Given.Remove(output);
    }

    /// <summary>The values that no node computes: inputs and weights.</summary>
    public HashSet<int> Given { get; }

    public int RootOf(int value)
    {
        while (parents[value] != value)
            value = parents[value];

        return value;
    }

    /// <summary>From now on the value is in the memory of the other one.</summary>
    public void Join(int value, int holder) => parents[RootOf(value)] = RootOf(holder);
}
