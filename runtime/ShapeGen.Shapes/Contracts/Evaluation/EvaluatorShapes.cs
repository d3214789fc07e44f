namespace ShapeGen.Shapes;

/// <content>Shapes, and lists of them.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>What a part means where a tensor or a list of tensors stands.</summary>
    public Operand<T> EvaluateTensor(Node node) => node switch
    {
        TupleNode { Inner: { IsTensor: true } inner } => EvaluateTensor(inner),
        TupleNode tuple when !TensorPlace.IsList(tuple) => EvaluateShape(tuple),
        ConditionalNode conditional => Decide(conditional.Condition) switch
        {
            true => EvaluateTensor(conditional.WhenTrue),
            false => EvaluateTensor(conditional.WhenFalse),
            null => Merge(EvaluateTensor(conditional.WhenTrue), EvaluateTensor(conditional.WhenFalse)),
        },
        IndexNode { Target: TupleNode tuple } list => EvaluateList(tuple, list.Index),
        _ => Evaluate(node),
    };

    /// <summary>What a part means where a list of sizes stands; one size is a list of one.</summary>
    public Operand<T> EvaluateSizes(Node node)
    {
        var operand = EvaluateTensor(node);
        if (operand.Kind != OperandKind.Integer)
            return operand;
        var list = Axes.Begin();
        Axes.Push(operand.Integer);
        return Operand<T>.Of(Axes.End(list));
    }

    private Operand<T> EvaluateList(TupleNode tuple, Node count)
    {
        var item = EvaluateTensor(tuple);
        return TryInteger(count, out var length) ? Operand<T>.Of(new UniformList<T>(item, length)) : Operand<T>.Unknown;
    }

    private Operand<T> EvaluateTuple(TupleNode tuple)
    {
        return tuple.HasSizes ? EvaluateShape(tuple) : EvaluateItems(tuple);
    }

    private Operand<T> EvaluateItems(TupleNode tuple)
    {
        var items = new Operand<T>[tuple.Items.Length];
        for (var index = 0; index < items.Length; index++)
            items[index] = EvaluateTensor(tuple.Items[index]);
        return Operand<T>.Of(items);
    }

    private Operand<T> EvaluateShape(TupleNode tuple)
    {
        var shape = Axes.Begin();
        foreach (var item in tuple.Items)
        {
            if (!TryPush(item))
            {
                Axes.Abandon(shape);
                return tuple.Items.Any(IsFraction) ? EvaluateItems(tuple) : Operand<T>.Unknown;
            }
        }

        return Operand<T>.Of(Axes.End(shape));
    }

    /// <summary>True for a number that is no size: a list of such is no shape.</summary>
    private bool IsFraction(Node item) => item is NameNode && Evaluate(item).Number is not null;

    private bool TryPush(Node item)
    {
        if (item is OptionalDimensionNode optional)
        {
            if (presence[optional.Name.Slot] == Presence.Absent)
                return true;
            return IsPresent(optional.Name.Slot) && TryPush(optional.Name);
        }

        var operand = Evaluate(item);
        if (item is SpliceNode && operand.Kind == OperandKind.Sequence)
        {
            Axes.Push(operand.Slice);
            return true;
        }

        var size = operand.Integer;
        if (operand.Kind != OperandKind.Integer && (item is SpliceNode || operand.Number is not null || !TryUnknown(out size)))
            return false;
        Axes.Push(size);
        return true;
    }

    private bool TryUnknown(out T size)
    {
        IsComplete = false;
        return arithmetic.TryUnknown(out size);
    }

    private bool IsPresent(int slot) => presence[slot] == Presence.Present || slots[slot].Kind != OperandKind.Unbound;
}
