namespace ShapeGen.Shapes;

/// <summary>Padding by reflection at the border: less than the size.</summary>
internal sealed class ReflectFunction() : BorderFunction("reflect(A, pad)")
{
    protected override Relation? WidthToSize => Relation.Less;
}

/// <summary>Padding by the elements at the border, however much, of which there must be one.</summary>
internal sealed class ReplicateFunction() : BorderFunction("replicate(A, pad)")
{
    protected override Relation? WidthToSize => null;
}

/// <summary>Padding by the elements at the other end: at most the size, and behind two other dimensions.</summary>
internal sealed class CircularFunction() : BorderFunction("circular(A, pad)")
{
    protected override Relation? WidthToSize => Relation.LessOrEqual;

    protected override int MinimumOthers => 2;
}

/// <summary>Padding by elements of the tensor, in pairs from the last dimension on, for the last one to three dimensions behind one or two others.</summary>
internal abstract class BorderFunction(string signature) : Function(signature, 2, 2)
{
    private const int MaximumPairs = 3;
    private const int MaximumOthers = 2;

    /// <summary>What the padding on a side must be to the size; null for a size of at least 1.</summary>
    protected abstract Relation? WidthToSize { get; }

    /// <summary>The least number of dimensions that are not padded.</summary>
    protected virtual int MinimumOthers => 1;

    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var padding))
            return Operand<T>.Unknown;
        var pairs = padding.Count / 2;
        if (!evaluator.HasPack(shape) && (pairs > MaximumPairs || shape.Count - pairs < MinimumOthers || shape.Count - pairs > MaximumOthers))
        {
            evaluator.FailCall(call, MessageParts.BorderCount(padding.Count, evaluator.TextOf(shape), MinimumOthers), null, FailureKind.Rank);
            return Operand<T>.Unknown;
        }

        for (var index = 0; index < padding.Count; index++)
        {
            if (!IsWithin(evaluator, call, shape, index, padding, WidthToSize))
                return Operand<T>.Unknown;
        }

        return Find("pad")!.Apply(evaluator, call);
    }

    private static bool IsWithin<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, int index, Slice padding, Relation? relation)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!evaluator.TryLocate(shape, -1 - (index / 2), out var place))
            return evaluator.LeaveOpen();
        var (size, width) = (evaluator.Axes[place].Size, evaluator.Axes[padding.Start + index].Size);
        if (!evaluator.Arithmetic.TryConvert(1, out var one))
            return evaluator.LeaveOpen();
        var condition = relation is { } given ? evaluator.Arithmetic.Compare(width, given, size) : evaluator.Arithmetic.Compare(one, Relation.LessOrEqual, size);
        return evaluator.Require(
            condition, call,
            () => MessageParts.BorderWidth(evaluator.TextOf(width), evaluator.TextOf(size), evaluator.TextOf(shape)));
    }
}
