using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What the places that a loop writes to hold at the beginning of any pass, at its end, and behind the loop.</summary>
internal sealed class LoopSteps
{
    private readonly BindingSession session;
    private readonly Condition? test;
    private readonly Dim? items;
    private readonly Dictionary<Cell, LoopStep> steps = [];
    private readonly long begin;
    private readonly SyntaxNode? body;

    /// <param name="writes">What the first pass has written.</param>
    /// <param name="test">What says whether the first pass begins.</param>
    /// <param name="items">The number of items that the loop goes through, or null.</param>
    /// <param name="session">The reading.</param>
    /// <param name="begin">The stamp of the loop's beginning.</param>
    /// <param name="body">What a pass declares its variables in, or null.</param>
    public LoopSteps(Writes writes, Condition? test, Dim? items, BindingSession session, long begin, SyntaxNode? body)
    {
        (this.session, this.test, this.items, this.begin, this.body) = (session, test, items, begin, body);
        foreach (var written in writes)
            Add(written.Key, written.Value);
    }

    /// <summary>True where reading again with what is known now may give another result.</summary>
    public bool IsRefined { get; private set; }

    /// <summary>The name of the variable that counts the passes, or null.</summary>
    public string? CounterName => Counter is { Key: var cell } ? cell.Symbol?.Name : null;

    private KeyValuePair<Cell, LoopStep>? Counter => test is Comparison comparison
        ? steps.Where(step => step.Value.Start is { } start && start.Equals(comparison.Left)).Select(step => (KeyValuePair<Cell, LoopStep>?)step).FirstOrDefault()
        : null;

    /// <summary>The number of passes, or null where it is no size.</summary>
    public Dim? Count(int first) => Passes(first) is not { } passes ? null
        : session.Decide(new Comparison(passes, Relation.GreaterOrEqual, 0)) == true ? passes
        : Dim.Max(0, passes);

    private Dim? Passes(int first)
    {
        if (items is not null)
            return items - first;
        if (test is not Comparison comparison || Counter?.Value is not { Start: { } start, Step: { } step } || !step.TryGetConstant(out var by))
            return null;

        return (comparison.Relation, by) switch
        {
            (Relation.Less, > 0) => Dim.FloorDivide(comparison.Right - start + (by - 1), by),
            (Relation.LessOrEqual, > 0) => Dim.FloorDivide(comparison.Right - start + by, by),
            (Relation.Greater, < 0) => Dim.FloorDivide(start - comparison.Right - by - 1, -by),
            (Relation.GreaterOrEqual, < 0) => Dim.FloorDivide(start - comparison.Right - by, -by),
            _ => null,
        };
    }

    /// <summary>Writes what a pass begins with; false where no one thing stands for all passes.</summary>
    public bool Enter(Symbol pass, Dim count, GraphBuilder? graph)
    {
        IsRefined = false;
        foreach (var step in steps)
        {
            if (step.Value.Enter(pass, count, graph) is not { } entry)
                return false;
            session.Memory.Write(step.Key, entry);
        }

        return true;
    }

    /// <summary>Holds what a pass has left against what the next one begins with, and writes what is left behind the loop.</summary>
    public bool Leave(Writes left, Symbol pass, Dim count, GraphBuilder? graph)
    {
        foreach (var written in left)
        {
            if (!steps.ContainsKey(written.Key))
                IsRefined |= Add(written.Key, written.Value);
        }

        foreach (var step in steps)
        {
            var fits = !left.TryGetValue(step.Key, out var value) || step.Value.Leave(value, pass, session.Facts);
            IsRefined |= !fits && step.Value.IsRefined;
            if (!fits || IsRefined)
                return false;
        }

        if (graph is not null && !LoopMoves.Write(steps.Values, graph))
            return false;
        foreach (var step in steps)
            session.Memory.Write(step.Key, step.Value.Behind(pass, count));
        return true;
    }

    /// <summary>A place that had no value before, or that the pass has made, belongs to the pass alone.</summary>
    private bool Add(Cell cell, object? value)
    {
        if (cell.Created > begin || IsOfPass(cell.Symbol) || cell.Value is not { } before || value is null || ReferenceEquals(before, value))
            return false;

        steps.Add(cell, LoopStep.Of(before, value, session));
        return true;
    }

    private bool IsOfPass(ISymbol? symbol) =>
        body is not null && symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] } && declaration.SyntaxTree == body.SyntaxTree && body.Span.Contains(declaration.Span);
}
