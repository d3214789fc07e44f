namespace ShapeGen.Shapes;

/// <summary>Without a dimension, or all, of size 1; a dimension of another size stays.</summary>
internal sealed class SqueezeFunction() : Function("squeeze(A, dim = null)", 1, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !TryPlace(evaluator, call, shape, out var only))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        for (var place = 0; place < shape.Count; place++)
        {
            var axis = evaluator.Axes[shape.Start + place];
            if (only is { } single && single != place)
            {
                evaluator.Axes.Push(axis);
                continue;
            }

            var isOne = axis.Pack is null ? evaluator.Decide(evaluator.Equal(axis.Size, evaluator.Arithmetic.Constant(1))) : null;
            if (isOne is null)
            {
                evaluator.Axes.Abandon(result);
                return Operand<T>.Unknown;
            }

            if (isOne == false)
                evaluator.Axes.Push(axis);
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryPlace<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, out int? place)
        where TArithmetic : struct, IArithmetic<T>
    {
        place = null;
        if (shape.Count == 0 || call.Children.Length < 2 || evaluator.Evaluate(call.Children[1]).Kind == OperandKind.Null)
            return true;
        var isKnown = evaluator.TryDimension(call, 1, shape, out var found);
        place = found;
        return isKnown;
    }
}
