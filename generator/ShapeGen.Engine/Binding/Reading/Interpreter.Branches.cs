using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A way through a construct that has several.</summary>
/// <param name="Value">The value that it gives, where it is an expression.</param>
/// <param name="Writes">What it wrote.</param>
/// <param name="Facts">What is known of sizes at its end.</param>
/// <param name="Path">Where it is true, the way is taken; null where that is not known.</param>
/// <param name="HasEnded">True where it does not lead to what comes behind the construct.</param>
/// <param name="Exits">True where a <c>return</c> or <c>throw</c> lies on it.</param>
internal sealed record Way(AbstractValue Value, Writes Writes, Facts Facts, Condition? Path, bool HasEnded, bool Exits);

/// <summary>Where <c>break</c> or <c>continue</c> leads to.</summary>
/// <param name="Label">The place.</param>
/// <param name="Start">What was written from the construct's beginning on.</param>
internal sealed record JumpTarget(ILabelSymbol? Label, WriteLog Start)
{
    /// <summary>The ways that lead there.</summary>
    public List<Way> Arrivals { get; } = [];
}

/// <summary>Reads both sides of what is open, and joins what they leave.</summary>
internal sealed partial class Interpreter
{
    private AbstractValue Branch(IOperation operation, string? what, Condition? condition, Frame frame, Func<AbstractValue> whenTrue, Func<AbstractValue> whenFalse)
    {
        if (condition is not null && Known(condition) is { } known)
            return known ? whenTrue() : whenFalse();

        var choice = GraphChoice.Begin(condition, session, frame);
        var first = Take(condition, frame, whenTrue);
        choice?.Else();
        var second = Take(condition is null ? null : !condition, frame, whenFalse);
        choice?.End();
        if (choice is null && ((first.HasEnded && first.Exits) || (second.HasEnded && second.Exits)))
            NameExit(operation, what, frame);
        if (first.HasEnded && second.HasEnded)
        {
            frame.Jump();
            return AbstractValue.Explained;
        }

        var joined = first.HasEnded ? second : second.HasEnded ? first : Join(operation, what, condition, first, second, frame, choice);
        choice?.NoteExit(first.Exits || second.Exits);
        choice?.DropIfUnused();
        Continue(joined);
        return joined.Value;
    }

    /// <summary>As the facts say; what contradicts them is false.</summary>
    private bool? Known(Condition condition) =>
        session.Decide(condition)
        ?? (session.Facts.Assume(condition).IsContradictory ? false
        : session.Facts.Assume(!condition).IsContradictory ? true
        : null);

    /// <summary>A method that returns no tensor may return at several places.</summary>
    private void NameExit(IOperation operation, string? what, Frame frame)
    {
        var givesTensors = frame.Member is not IMethodSymbol { ReturnsVoid: false } method || TensorTypes.KindOf(method.ReturnType) != TensorKind.None;
        if (givesTensors || operation.Descendants().Any(part => part is IThrowOperation))
            Name(operation, what, frame);
    }

    /// <summary>Names what is not followed, unless its cause was named.</summary>
    private void Name(IOperation operation, string? what, Frame frame)
    {
        if (what is not null)
            NotFollowed(operation, frame, what);
    }

    /// <summary>Reads one way and takes back what it wrote.</summary>
    private Way Take(Condition? condition, Frame frame, Func<AbstractValue> read)
    {
        var (facts, path, exits) = (session.Facts, session.Path, frame.Exits);
        if (condition is not null)
            session.Assume(condition);
        session.Path = path is null || condition is null ? null : path.Equals(Condition.True) ? condition : new And(path, condition);

        var log = session.Memory.Begin();
        var knownSizes = session.LazySizes.Count;
        var value = read();
        session.LazySizes.ForgetBehind(knownSizes);
        var way = new Way(value, session.Memory.TakeBack(log), session.Facts, session.Path, frame.HasEnded, frame.Exits > exits);
        frame.Resume();
        (session.Facts, session.Path) = (facts, path);
        return way;
    }

    private void Continue(Way way)
    {
        session.Memory.Apply(way.Writes);
        (session.Facts, session.Path) = (way.Facts, way.Path);
    }

    /// <summary>What both ways leave; where they leave different tensors that cannot be one, the graph ends.</summary>
    private Way Join(IOperation operation, string? what, Condition? condition, Way first, Way second, Frame frame, GraphChoice? choice = null)
    {
        var value = Alike(first.Value, first.Facts, second.Value, second.Facts) ?? Joining.Join(condition, first.Value, first.Facts, second.Value, second.Facts, choice);
        var differ = choice is null ? Joining.DifferInTensors(first.Value, second.Value) : Joining.IsLost(first.Value, second.Value, value);
        var writes = new Writes();
        foreach (var cell in first.Writes.Keys.Concat(second.Writes.Keys).Distinct())
        {
            var left = first.Writes.TryGetValue(cell, out var written) ? written : cell.Value;
            var right = second.Writes.TryGetValue(cell, out written) ? written : cell.Value;
            writes[cell] = Alike(left, first.Facts, right, second.Facts) ?? Join(condition, left, first.Facts, right, second.Facts, choice);
            if (left is not null && right is not null)
                differ |= choice is null ? Joining.DifferInTensors(left, right) : Joining.IsLost(left, right, writes[cell]);
            choice?.Note(writes[cell]);
        }

        choice?.Note(value);

        if (differ)
            Name(operation, what, frame);
        return new Way(value, writes, session.Facts, session.Path, HasEnded: false, first.Exits || second.Exits);
    }

    /// <summary>In code that calls models: what two objects of one class have in common, or null where they are none.</summary>
    private AbstractValue? Alike(object? left, Facts leftFacts, object? right, Facts rightFacts) =>
        session.IsCaller && left is ObjectValue first && right is ObjectValue second && !ReferenceEquals(first, second) && first.Children is null && SymbolEqualityComparer.Default.Equals(first.Type, second.Type)
            ? Either(first, leftFacts, second, rightFacts)
            : null;

    /// <summary>A place that only one way knows is out of scope behind it.</summary>
    private static object? Join(Condition? condition, object? left, Facts leftFacts, object? right, Facts rightFacts, IMerging? merging = null) => (left, right) switch
    {
        (null, _) or (_, null) => left ?? right,
        (SequenceContent a, SequenceContent b) => Joining.Join(condition, a, leftFacts, b, rightFacts, merging),
        _ => Joining.Join(condition, (AbstractValue)left, leftFacts, (AbstractValue)right, rightFacts, merging),
    };

    public override AbstractValue VisitBranch(IBranchOperation operation, Frame frame)
    {
        var target = frame.Targets.LastOrDefault(target => SymbolEqualityComparer.Default.Equals(target.Label, operation.Target));
        if (target is null)
            return Unordered(operation, frame);

        target.Arrivals.Add(new Way(AbstractValue.Null, session.Memory.Since(target.Start), session.Facts, session.Path, HasEnded: false, Exits: false));
        frame.Jump();
        return AbstractValue.Null;
    }

    /// <summary>Where code jumps about, nothing that it writes is known.</summary>
    private AbstractValue Unordered(IOperation operation, Frame frame)
    {
        var whole = operation;
        while (whole.Parent is not null)
            whole = whole.Parent;
        frame.MayHaveReturned = true;
        Forget(whole, frame);
        return NotFollowed(operation, frame, "a jump");
    }

    public override AbstractValue VisitLabeled(ILabeledOperation operation, Frame frame)
    {
        Unordered(operation, frame);
        return Evaluate(operation.Operation, frame);
    }

    private JumpTarget Open(ILabelSymbol? label, Frame frame)
    {
        var target = new JumpTarget(label, session.Memory.Begin());
        frame.Targets.Add(target);
        return target;
    }

    /// <summary>Goes on where the construct's end and the jumps to it meet.</summary>
    private void Close(JumpTarget target, IOperation operation, string what, Frame frame)
    {
        frame.Targets.Remove(target);
        var ways = target.Arrivals.ToList();
        var end = new Way(AbstractValue.Null, session.Memory.TakeBack(target.Start), session.Facts, session.Path, frame.HasEnded, Exits: false);
        if (!end.HasEnded)
            ways.Add(end);
        if (ways.Count == 0)
            return;

        frame.Resume();
        var joined = ways[ways.Count - 1];
        for (var i = ways.Count - 2; i >= 0; i--)
            joined = Join(operation, what, ways[i].Path, ways[i], joined, frame);
        Continue(joined);
    }
}
