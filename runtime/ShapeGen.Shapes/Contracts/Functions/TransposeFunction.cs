namespace ShapeGen.Shapes;

/// <summary>Two dimensions change places.</summary>
internal sealed class TransposeFunction() : Function("transpose(A, dim0, dim1)", 3, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryDimension(call, 1, shape, out var first)
            || !evaluator.TryDimension(call, 2, shape, out var second))
        {
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        for (var place = 0; place < shape.Count; place++)
        {
            var source = place == first ? second : place == second ? first : place;
            evaluator.Axes.Push(evaluator.Axes[shape.Start + source]);
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }
}
