namespace ShapeGen.Engine;

/// <summary>The copies at the end of a pass of a loop, as if they were made at once.</summary>
internal static class LoopMoves
{
    /// <summary>Adds them to the graph; false where one of them is no value of the graph.</summary>
    public static bool Write(IEnumerable<LoopStep> steps, GraphBuilder graph)
    {
        var moves = steps.SelectMany(step => step.Moves).ToList();
        if (moves.Exists(move => move.From == TensorValue.NotInGraph))
            return false;

        foreach (var move in moves.Where(move => move.ToPart is not null))
            graph.AddMove(move.From, move.To, toPart: move.ToPart);
        var others = moves.Where(move => move.ToPart is null).ToList();
        var kept = others.Select(move => others.Count == 1 || graph.IsUnshared(move.From) ? move.From : Keep(move.From, graph)).ToList();
        foreach (var (move, from) in others.Zip(kept, (move, from) => (move, from)))
            graph.AddMove(from, move.To);
        return true;
    }

    /// <summary>A copy of what another move may write over.</summary>
    private static int Keep(int value, GraphBuilder graph)
    {
        var (shape, type) = (graph.ShapeOf(value), graph.ElementTypeOf(value));
        var copy = graph.AddValue(shape, type);
        graph.AddMove(value, copy);
        return copy;
    }
}
