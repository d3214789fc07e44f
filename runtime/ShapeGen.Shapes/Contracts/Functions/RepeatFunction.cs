namespace ShapeGen.Shapes;

/// <summary>Each dimension so many times its size; further dimensions stand in front.</summary>
internal sealed class RepeatFunction() : Function("repeat(A, counts)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var counts))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        if (TryRepeat(evaluator, call, shape, counts))
            return Operand<T>.Of(evaluator.Axes.End(result));
        evaluator.Axes.Abandon(result);
        return Operand<T>.Unknown;
    }

    private static bool TryRepeat<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, Slice counts)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (evaluator.HasPack(shape) || evaluator.HasPack(counts))
            return false;
        string Describe() => MessageParts.NoRepetition(evaluator.TextOf(shape), evaluator.TextOf(counts));
        if (counts.Count < shape.Count)
            return evaluator.FailCall(call, Describe(), null, FailureKind.Rank);
        var arithmetic = evaluator.Arithmetic;
        for (var axis = -counts.Count; axis < 0; axis++)
        {
            var size = evaluator.Axes[counts.End + axis].Size;
            if (!evaluator.Require(arithmetic.Compare(size, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, Describe)
                || (axis >= -shape.Count && !arithmetic.TryCompute(Operator.Multiply, size, evaluator.Axes[shape.End + axis].Size, out size)))
            {
                return false;
            }

            evaluator.Axes.Push(size);
        }

        return true;
    }
}
