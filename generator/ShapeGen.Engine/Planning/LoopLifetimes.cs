using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What is in use in one pass of a loop and outside of it is in use in all passes; what differs from pass to pass has room for the largest.</summary>
internal static class LoopLifetimes
{
    public static void Extend(IReadOnlyList<Lifetime> lifetimes, IReadOnlyList<PlanStep> steps)
    {
        foreach (var loop in LoopsOf(steps))
        {
            foreach (var lifetime in lifetimes)
                Extend(lifetime, loop);
        }
    }

    private static void Extend(Lifetime lifetime, Loop loop)
    {
        var beginsBefore = lifetime.First < loop.Start;
        if (beginsBefore && lifetime.Last > loop.Start)
            lifetime.Last = Math.Max(lifetime.Last, loop.End);
        else if (!beginsBefore && lifetime.First <= loop.End && lifetime.Last > loop.End)
            lifetime.First = loop.Start;
        lifetime.Floats = Largest(lifetime.Floats, loop.Header);
    }

    /// <summary>The largest value of a size that grows or shrinks evenly with the number of the pass.</summary>
    private static Dim Largest(Dim size, LoopStart loop) =>
        size.Symbols.Contains(loop.Index) ? Dim.Max(At(size, loop, 0), At(size, loop, loop.Count - 1)) : size;

    private static Dim At(Dim size, LoopStart loop, Dim pass) => size.Substitute(symbol => symbol == loop.Index ? pass : null);

    /// <summary>The loops, inner ones first.</summary>
    private static IEnumerable<Loop> LoopsOf(IReadOnlyList<PlanStep> steps)
    {
        var open = new Stack<(int Start, LoopStart Header)>();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is FlowStep { Flow: LoopStart header })
                open.Push((i, header));
            else if (steps[i] is FlowStep { Flow: LoopEnd } && open.Pop() is var (start, innermost))
                yield return new Loop(start, i, innermost);
        }
    }

    private sealed record Loop(int Start, int End, LoopStart Header);
}
