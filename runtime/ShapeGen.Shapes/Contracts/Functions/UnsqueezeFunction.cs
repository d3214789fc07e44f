namespace ShapeGen.Shapes;

/// <summary>With a new dimension of size 1.</summary>
internal sealed class UnsqueezeFunction() : Function("unsqueeze(A, dim)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryDimension(call, 1, shape, out var place, extra: 1))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(evaluator.Arithmetic.Constant(1));
        evaluator.Axes.Push(new Slice(shape.Start + place, shape.Count - place));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }
}
