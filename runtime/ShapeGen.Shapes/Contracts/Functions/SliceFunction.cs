namespace ShapeGen.Shapes;

/// <summary>
/// A part of each dimension: pairs of a start and an end, which is not part of it. Negative ones count from the end; an end
/// that is null is the dimension's.
/// </summary>
internal sealed class SliceFunction() : Function("slice(A, ranges)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var ranges = evaluator.Evaluate(call.Children[1]);
        if (!evaluator.TryShape(call.Children[0], out var shape) || ranges.Kind != OperandKind.Items || evaluator.HasPack(shape))
            return Operand<T>.Unknown;
        if (ranges.Items.Length != shape.Count)
        {
            evaluator.FailCall(call, MessageParts.IndexCount(ranges.Items.Length, evaluator.TextOf(shape)), null, FailureKind.Rank);
            return Operand<T>.Unknown;
        }

        var sizes = new T[shape.Count];
        for (var axis = 0; axis < sizes.Length; axis++)
        {
            if (!TryRange(evaluator, call, shape, evaluator.Axes[shape.Start + axis].Size, ranges.Items[axis], out sizes[axis]))
                return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        foreach (var size in sizes)
            evaluator.Axes.Push(size);
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>The number of indices that a range takes; false where it is refuted or nothing can be said of it.</summary>
    private static bool TryRange<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, T size, Operand<T> range, out T length)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        if (!TryBounds(evaluator, range, size, out var start, out var end) || !arithmetic.TryCompute(Operator.Subtract, end, start, out length))
            return arithmetic.TryUnknown(out length);

        var (count, place) = (length, start);
        string Describe() => MessageParts.RangeOutOfBounds(evaluator.TextOf(place), evaluator.TextOf(count), evaluator.TextOf(shape), evaluator.TextOf(size));
        return evaluator.Require(arithmetic.Compare(start, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, Describe)
            && evaluator.Require(arithmetic.Compare(length, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, Describe)
            && evaluator.Require(arithmetic.Compare(end, Relation.LessOrEqual, size), call, Describe);
    }

    private static bool TryBounds<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Operand<T> range, T size, out T start, out T end)
        where TArithmetic : struct, IArithmetic<T>
    {
        (start, end) = (size, size);
        return range.Kind switch
        {
            OperandKind.Sequence when range.Slice.Count == 2 =>
                TryBound(evaluator, evaluator.Axes[range.Slice.Start].Size, size, out start) && TryBound(evaluator, evaluator.Axes[range.Slice.Start + 1].Size, size, out end),
            OperandKind.Items when range.Items is [{ Kind: OperandKind.Integer } first, { Kind: OperandKind.Null }] => TryBound(evaluator, first.Integer, size, out start),
            _ => false,
        };
    }

    private static bool TryBound<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, T bound, T size, out T place)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        place = bound;
        return evaluator.Decide(arithmetic.Compare(bound, Relation.Less, arithmetic.Constant(0))) != true
            || arithmetic.TryCompute(Operator.Add, bound, size, out place);
    }
}
