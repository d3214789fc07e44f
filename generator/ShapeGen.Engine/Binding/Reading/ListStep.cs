using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A list to which each pass adds an item, or whose items each pass replaces by others alike.</summary>
internal sealed class ListStep(SequenceContent before, SequenceContent after, BindingSession session) : LoopStep
{
    private AbstractValue? repeated = after.Items.Count > before.Items.Count ? GroupValue.Of([.. after.Items.Skip(before.Items.Count)]) : null;
    private AbstractValue? added;
    private Symbol? entryIndex;
    private int? stack;
    private int stackedItems;
    private Dim pass = 0;
    private bool isRefined;

    public override bool IsRefined => isRefined;

    private bool Grows => before is { IsKnown: true, Repeated: null } && after is { IsKnown: true, Repeated: null }
        && (before.Length is null) == (before.IsFixed is false)
        && after.Items.Count - before.Items.Count is >= 1 and <= GroupValue.Largest && before.Items.Zip(after.Items, ReferenceEquals).All(same => same);

    public override object? Enter(Symbol number, Dim count, GraphBuilder? graph)
    {
        if (!Grows || (repeated is GroupValue group && group.Items.Any(item => item is TensorValue)))
            return null;

        (added, isRefined) = (null, false);
        entryIndex ??= session.NewPass("item");
        if (graph is not null && repeated is TensorValue tensor && !TryStack(tensor, count, graph))
            return null;

        return before with { Repeated = Outside(repeated!), Index = entryIndex, Times = Dim.Of(number), Stacked = stack, StackedItems = stackedItems };
    }

    /// <summary>Room for the tensors of all passes, behind those that are there before.</summary>
    private bool TryStack(TensorValue tensor, Dim count, GraphBuilder graph)
    {
        if (tensor.Shape is not { } shape || tensor.Index == TensorValue.NotInGraph || !before.Items.All(item => item is TensorValue { Index: not TensorValue.NotInGraph }))
            return false;

        stackedItems = before.Items.All(item => Joining.IsLike(item, tensor)) ? before.Items.Count : 0;
        stack = graph.AddValue(new Shape(shape.Items.Prepend(count + stackedItems)), tensor.ElementType);
        for (var i = 0; i < stackedItems; i++)
            graph.AddMove(((TensorValue)before.Items[i]).Index, stack.Value, toPart: i);
        return true;
    }

    public override bool Leave(object? left, Symbol number, Facts facts)
    {
        pass = Dim.Of(number);
        if (left is not SequenceContent { IsKnown: true, Tail.Count: > 0 } content || content.Items.Count != before.Items.Count || content.Stacked != stack)
            return false;

        var item = GroupValue.Of(content.Tail);
        added = item;
        var learnt = Substitution.Of(number, Dim.Of(entryIndex!)).In(item);
        if (!IsSame(Substitution.Of(entryIndex!, pass).In(repeated!), item, facts))
            (repeated, isRefined) = (learnt, true);
        return !isRefined && (stack is null || item is TensorValue { Index: not TensorValue.NotInGraph, Shape: { } shape } && !shape.Items.Any(size => size.Dim?.Symbols.Contains(number) == true));
    }

    private static bool IsSame(AbstractValue expected, AbstractValue actual, Facts facts) => (expected, actual) switch
    {
        (TensorValue { Shape: { } a }, TensorValue { Shape: { } b }) => ShapeComparison.Compare(a, b, facts).Kind == VerdictKind.Proven,
        (PlainValue a, PlainValue b) => a.Value.Equals(b.Value),
        (SequenceValue a, SequenceValue b) => a.IsKnown && b.IsKnown && a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, (x, y) => IsSame(x, y, facts)).All(same => same),
        (ObjectValue a, ObjectValue b) => a.IsCreatedLike(b),
        (GroupValue a, GroupValue b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items, (x, y) => IsSame(x, y, facts)).All(same => same),
        (ChoiceValue a, ChoiceValue b) => a.Condition.Equals(b.Condition) && IsSame(a.WhenTrue, b.WhenTrue, facts) && IsSame(a.WhenFalse, b.WhenFalse, facts),
        _ => Joining.IsLike(expected, actual),
    };

    public override object Behind(Symbol number, Dim count) => (before with
    {
        Repeated = added is null ? null : Outside(Substitution.Of(number, Dim.Of(entryIndex!)).In(added)),
        Index = entryIndex,
        Times = count,
        Stacked = stack,
        StackedItems = stackedItems,
    }).Closed();

    public override IEnumerable<LoopMove> Moves =>
        stack is { } place && added is TensorValue tensor ? [new LoopMove(tensor.Index, place, pass + stackedItems)] : [];

    private static AbstractValue Outside(AbstractValue value) => value switch
    {
        TensorValue tensor => tensor.At(TensorValue.NotInGraph),
        SequenceValue { IsTuple: true } tuple => new SequenceValue(tuple.Items.Select(Outside)) { IsTuple = true },
        _ => value,
    };
}
