namespace ShapeGen.Engine;

/// <summary>Plans a forward pass: which operations become one, what is computed in place, and what shares memory.</summary>
public static class Planner
{
    /// <summary>The plan of a graph; the same graph gives the same plan.</summary>
    public static Plan Plan(ForwardGraph graph)
    {
        var aliases = new Aliases(graph);
        var steps = Fusion.Apply(graph, aliases);
        Chains.Apply(graph, steps, aliases);
        InPlace.Apply(graph, steps, aliases);
        return new BufferPlan(graph, steps, aliases).Build();
    }
}
