using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A place that each pass of a loop changes in the same way.</summary>
internal abstract class LoopStep
{
    /// <summary>For a size: what it is before the first pass.</summary>
    public virtual Dim? Start => null;

    /// <summary>For a size: what a pass adds.</summary>
    public virtual Dim? Step => null;

    /// <summary>True where <see cref="Leave"/> has learnt something that another reading needs.</summary>
    public virtual bool IsRefined => false;

    /// <summary>What a pass begins with, or null where that is not one thing for all passes.</summary>
    public abstract object? Enter(Symbol pass, Dim count, GraphBuilder? graph);

    /// <summary>True where what a pass has left is what the next one begins with.</summary>
    public abstract bool Leave(object? left, Symbol pass, Facts facts);

    /// <summary>What it holds behind the loop.</summary>
    public abstract object Behind(Symbol pass, Dim count);

    /// <summary>The copies at the end of a pass.</summary>
    public virtual IEnumerable<LoopMove> Moves => [];

    /// <summary>What is done with a place.</summary>
    /// <param name="before">What it holds before the first pass.</param>
    /// <param name="after">What it holds behind the first pass.</param>
    /// <param name="session">The reading.</param>
    public static LoopStep Of(object before, object after, BindingSession session) => (before, after) switch
    {
        (PlainValue { Value: IntegerValue a }, PlainValue { Value: IntegerValue b }) => new SizeStep(a.Dim, b.Dim),
        (TensorValue a, TensorValue b) => new TensorStep(a, b, session),
        (SequenceValue { IsTuple: true } a, SequenceValue { IsTuple: true } b) when a.Items.Count == b.Items.Count => new TupleStep(a, b, session),
        (SequenceContent { IsKnown: true, IsListed: true } a, SequenceContent { IsKnown: true, IsListed: true } b) when a.Items.Count == b.Items.Count => new ItemsStep(a, b, session),
        (SequenceContent { IsKnown: true, IsFixed: true } a, SequenceContent { IsKnown: true, IsFixed: true, Repeated: { IsExplained: true } }) => new UnwrittenStep(a),
        (SequenceContent a, SequenceContent b) => new ListStep(a, b, session),
        (UnknownResult or PlainValue { Value: UnknownValue }, not TensorValue) => new UnknownStep(),
        _ => new OtherStep(),
    };
}

/// <summary>A copy at the end of a pass.</summary>
internal sealed record LoopMove(int From, int To, Dim? ToPart = null);

/// <summary>A size that changes in each pass by the same law.</summary>
internal sealed class SizeStep(Dim start, Dim next) : LoopStep
{
    private readonly Progression sizes = new(start, next);
    private bool isRefined;

    public override Dim? Start => start;

    public override Dim? Step => sizes.Step;

    public override bool IsRefined => isRefined;

    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph)
    {
        isRefined = false;
        return AbstractValue.Of(sizes.At(Dim.Of(pass)));
    }

    public override bool Leave(object? left, Symbol pass, Facts facts)
    {
        if (left is not PlainValue { Value: IntegerValue size } || sizes.Step.Symbols.Contains(pass))
            return false;
        if (size.Dim.Equals(sizes.At(Dim.Of(pass) + 1)))
            return true;

        isRefined = sizes.Refine(Dim.Of(pass), size.Dim);
        return false;
    }

    public override object Behind(Symbol pass, Dim count) => AbstractValue.Of(sizes.At(count));
}

/// <summary>A tensor that each pass replaces by another one of its shape.</summary>
internal sealed class TensorStep(TensorValue before, TensorValue after, BindingSession session) : LoopStep
{
    private TensorValue? entry;
    private TensorValue? left;
    private List<Progression>? sizes;
    private bool isRefined;

    public override bool IsRefined => isRefined;

    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph)
    {
        isRefined = false;
        if (before.Shape is not { } shape || ShapeAt(Dim.Of(pass), shape) is not { } at || (graph is not null && (before.Index == TensorValue.NotInGraph || !at.Equals(shape))))
            return null;

        entry = (graph is null ? before.OutsideGraph() : before.At(graph.AddValue(shape, before.ElementType)).Given()).WithShape(at);
        graph?.AddMove(before.Index, entry.Index);
        return entry;
    }

    public override bool Leave(object? value, Symbol pass, Facts facts)
    {
        left = value as TensorValue;
        if (left?.Shape is not { } shape || ShapeAt(Dim.Of(pass) + 1, before.Shape!) is not { } next)
            return false;
        if (ShapeComparison.Compare(next, shape, facts).Kind == VerdictKind.Proven)
            return entry!.Index == TensorValue.NotInGraph || left.Index != TensorValue.NotInGraph;

        isRefined = sizes is not null && shape.Items.Count == sizes.Count && shape.Items.All(item => item.Dim is not null)
            && sizes.Zip(shape.Items, (size, item) => size.At(Dim.Of(pass) + 1).Equals(item.Dim) || size.Refine(Dim.Of(pass), item.Dim!)).All(found => found);
        return false;
    }

    public override object Behind(Symbol pass, Dim count) => left is null ? before : entry!.WithShape(ShapeAt(count, before.Shape!)!);

    public override IEnumerable<LoopMove> Moves =>
        left is { Index: not TensorValue.NotInGraph } && left.Index != entry!.Index ? [new LoopMove(left.Index, entry.Index)] : [];

    /// <summary>The shape at the beginning of a pass, each size by its own law; null where the shapes are not alike.</summary>
    private Shape? ShapeAt(Dim pass, Shape shape)
    {
        if (after.Shape is not { } next || shape.Items.Count != next.Items.Count)
            return null;
        if (ShapeComparison.Compare(shape, next, session.Facts).Kind == VerdictKind.Proven)
            return shape;
        if (shape.Items.Concat(next.Items).Any(item => item.Pack is not null))
            return null;

        sizes ??= [.. shape.Items.Zip(next.Items, (first, second) => new Progression(first.Dim!, second.Dim!))];
        return Shape.Of(sizes.Select(size => size.At(pass)));
    }
}

/// <summary>A list or array whose items change by themselves.</summary>
internal sealed class ItemsStep(SequenceContent before, SequenceContent after, BindingSession session) : LoopStep
{
    private readonly List<LoopStep?> parts =
        [.. before.Items.Zip(after.Items, (first, second) => ReferenceEquals(first, second) ? null : Of(first, second, session))];

    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph)
    {
        var items = parts.Select((part, i) => part is null ? before.Items[i] : part.Enter(pass, count, graph) as AbstractValue).ToList();
        return items.Contains(null) ? null : before with { Items = items! };
    }

    public override bool Leave(object? left, Symbol pass, Facts facts) =>
        left is SequenceContent { IsKnown: true, IsListed: true } content && content.Items.Count == parts.Count
        && parts.Select((part, i) => part is null ? ReferenceEquals(content.Items[i], before.Items[i]) : part.Leave(content.Items[i], pass, facts)).All(fits => fits);

    public override object Behind(Symbol pass, Dim count) =>
        before with { Items = [.. parts.Select((part, i) => part is null ? before.Items[i] : (AbstractValue)part.Behind(pass, count))] };

    public override IEnumerable<LoopMove> Moves => parts.OfType<LoopStep>().SelectMany(part => part.Moves);
}

/// <summary>A tuple whose parts change by themselves.</summary>
internal sealed class TupleStep(SequenceValue before, SequenceValue after, BindingSession session) : LoopStep
{
    private readonly ItemsStep items = new(before.Content, after.Content, session);

    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph) =>
        items.Enter(pass, count, graph) is SequenceContent content ? Tuple(content) : null;

    public override bool Leave(object? left, Symbol pass, Facts facts) => left is SequenceValue { IsTuple: true } tuple && items.Leave(tuple.Content, pass, facts);

    public override object Behind(Symbol pass, Dim count) => Tuple((SequenceContent)items.Behind(pass, count));

    public override IEnumerable<LoopMove> Moves => items.Moves;

    private static SequenceValue Tuple(SequenceContent content) => new([]) { IsTuple = true, Content = content };
}

/// <summary>A place of which nothing is known before the loop: each pass must write it before it reads it.</summary>
internal sealed class UnknownStep : LoopStep
{
    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph) => AbstractValue.Explained;

    public override bool Leave(object? left, Symbol pass, Facts facts) => true;

    public override object Behind(Symbol pass, Dim count) => AbstractValue.Explained;
}

/// <summary>An array into which passes write what nobody follows.</summary>
internal sealed class UnwrittenStep(SequenceContent before) : LoopStep
{
    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph) => before.Unwritten();

    public override bool Leave(object? left, Symbol pass, Facts facts) => left is SequenceContent { IsFixed: true } content && content.Count.Equals(before.Count);

    public override object Behind(Symbol pass, Dim count) => before.Unwritten();
}

/// <summary>A place that passes change in some other way.</summary>
internal sealed class OtherStep : LoopStep
{
    public override object? Enter(Symbol pass, Dim count, GraphBuilder? graph) => null;

    public override bool Leave(object? left, Symbol pass, Facts facts) => false;

    public override object Behind(Symbol pass, Dim count) => AbstractValue.Explained;
}
