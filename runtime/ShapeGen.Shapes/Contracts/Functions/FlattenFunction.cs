namespace ShapeGen.Shapes;

/// <summary>The dimensions from start to end as one.</summary>
internal sealed class FlattenFunction() : Function("flatten(A, start = 0, end = -1)", 1, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !TryBound(evaluator, call, 1, shape, 0, out var start)
            || !TryBound(evaluator, call, 2, shape, -1, out var end))
        {
            return Operand<T>.Unknown;
        }

        if (start > end && shape.Count > 0)
        {
            evaluator.FailCall(call, MessageParts.StartAfterEnd(start, end));
            return Operand<T>.Unknown;
        }

        var count = Math.Min(end - start + 1, shape.Count);
        if (!evaluator.TryProduct(new Slice(shape.Start + start, count), out var product))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, start));
        evaluator.Axes.Push(product);
        evaluator.Axes.Push(new Slice(shape.Start + start + count, shape.Count - start - count));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>The first and the last dimension are known even of a shape whose rank is open.</summary>
    private static bool TryBound<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, int argument, Slice shape, long absent, out int place)
        where TArithmetic : struct, IArithmetic<T>
    {
        place = 0;
        var dimension = absent;
        if (argument < call.Children.Length && !evaluator.TryConstant(call.Children[argument], out dimension))
            return false;
        if (dimension is not (0 or -1))
            return evaluator.TryDimension(call, dimension, shape, out place);
        place = dimension == 0 ? 0 : Math.Max(0, shape.Count - 1);
        return true;
    }
}
