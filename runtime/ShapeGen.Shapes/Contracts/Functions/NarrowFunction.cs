namespace ShapeGen.Shapes;

/// <summary>A part of a dimension: length indices from start on; a negative start counts from the end.</summary>
internal sealed class NarrowFunction() : Function("narrow(A, dim, start, length)", 4, 4)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryDimension(call, 1, shape, out var place)
            || !TryRange(evaluator, call, shape, evaluator.Axes[shape.Start + place].Size))
        {
            return Operand<T>.Unknown;
        }

        if (!evaluator.TryInteger(call.Children[3], out var length) && !evaluator.Arithmetic.TryUnknown(out length))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(length);
        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryRange<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!evaluator.TryInteger(call.Children[2], out var start) || !evaluator.TryInteger(call.Children[3], out var length))
            return evaluator.LeaveOpen();
        var arithmetic = evaluator.Arithmetic;
        var zero = arithmetic.Constant(0);
        var first = start;
        var isNegative = evaluator.Decide(arithmetic.Compare(start, Relation.Less, zero)) == true;
        if ((isNegative && !arithmetic.TryCompute(Operator.Add, start, size, out first))
            || !arithmetic.TryCompute(Operator.Add, first, length, out var end))
        {
            return evaluator.LeaveOpen();
        }

        string Describe() => MessageParts.RangeOutOfBounds(
            evaluator.TextOf(start), evaluator.TextOf(length), evaluator.TextOf(shape), evaluator.TextOf(size));
        return evaluator.Require(arithmetic.Compare(first, Relation.GreaterOrEqual, zero), call, Describe)
            && evaluator.Require(arithmetic.Compare(length, Relation.GreaterOrEqual, zero), call, Describe)
            && evaluator.Require(arithmetic.Compare(end, Relation.LessOrEqual, size), call, Describe);
    }
}
