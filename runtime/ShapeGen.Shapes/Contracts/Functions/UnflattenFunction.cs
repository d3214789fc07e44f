namespace ShapeGen.Shapes;

/// <summary>One dimension as several, one of which may be -1: what is left.</summary>
internal sealed class UnflattenFunction() : Function("unflatten(A, dim, sizes)", 3, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryDimension(call, 1, shape, out var place)
            || !evaluator.TryShape(call.Children[2], out var sizes))
        {
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        if (!evaluator.TryReshape(call, new Slice(shape.Start + place, 1), sizes))
        {
            evaluator.Axes.Abandon(result);
            return Operand<T>.Unknown;
        }

        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }
}
