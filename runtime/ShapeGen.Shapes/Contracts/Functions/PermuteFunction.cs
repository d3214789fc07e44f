namespace ShapeGen.Shapes;

/// <summary>The dimensions in another order.</summary>
internal sealed class PermuteFunction() : Function("permute(A, dims)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var order))
            return Operand<T>.Unknown;
        if (order.Count != shape.Count || evaluator.HasPack(shape))
        {
            evaluator.FailCall(call, MessageParts.DimensionCount(evaluator.TextOf(order), evaluator.TextOf(shape)), null, FailureKind.Rank);
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        var taken = new bool[shape.Count];
        for (var index = order.Start; index < order.End; index++)
        {
            if (!TryTake(evaluator, call, shape, evaluator.Axes[index].Size, taken))
            {
                evaluator.Axes.Abandon(result);
                return Operand<T>.Unknown;
            }
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryTake<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, T dimension, bool[] taken)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!evaluator.Arithmetic.TryGetConstant(dimension, out var number) || !evaluator.TryDimension(call, number, shape, out var place))
            return false;
        if (taken[place])
            return evaluator.FailCall(call, MessageParts.RepeatedDimension(number));
        taken[place] = true;
        evaluator.Axes.Push(evaluator.Axes[shape.Start + place]);
        return true;
    }
}
