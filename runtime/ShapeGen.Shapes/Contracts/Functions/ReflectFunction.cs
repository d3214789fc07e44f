namespace ShapeGen.Shapes;

/// <summary>Padding by reflection at the border, in pairs from the last dimension on: less than the size, for the last one to three dimensions behind one or two others.</summary>
internal sealed class ReflectFunction() : Function("reflect(A, pad)", 2, 2)
{
    private const int MaximumPairs = 3;

    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var padding))
            return Operand<T>.Unknown;
        var pairs = padding.Count / 2;
        if (!evaluator.HasPack(shape) && (pairs > MaximumPairs || shape.Count - pairs is not (1 or 2)))
        {
            evaluator.FailCall(call, MessageParts.ReflectionCount(padding.Count, evaluator.TextOf(shape)), null, FailureKind.Rank);
            return Operand<T>.Unknown;
        }

        for (var index = 0; index < padding.Count; index++)
        {
            if (!TryReflect(evaluator, call, shape, index, padding))
                return Operand<T>.Unknown;
        }

        return Find("pad")!.Apply(evaluator, call);
    }

    private static bool TryReflect<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, int index, Slice padding)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!evaluator.TryLocate(shape, -1 - (index / 2), out var place))
            return evaluator.LeaveOpen();
        var (size, width) = (evaluator.Axes[place].Size, evaluator.Axes[padding.Start + index].Size);
        return evaluator.Require(
            evaluator.Arithmetic.Compare(width, Relation.Less, size), call,
            () => MessageParts.Reflection(evaluator.TextOf(width), evaluator.TextOf(size), evaluator.TextOf(shape)));
    }
}
