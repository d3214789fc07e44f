namespace ShapeGen.Shapes;

/// <summary>The same elements under other sizes, one of which may be -1: what is left.</summary>
internal sealed class ReshapeFunction() : Function("reshape(A, sizes)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var sizes))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        if (evaluator.TryReshape(call, shape, sizes))
            return Operand<T>.Of(evaluator.Axes.End(result));
        evaluator.Axes.Abandon(result);
        return Operand<T>.Unknown;
    }
}
