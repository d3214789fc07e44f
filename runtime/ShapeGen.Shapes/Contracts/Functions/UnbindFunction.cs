namespace ShapeGen.Shapes;

/// <summary>The slices along a dimension, which they have no longer.</summary>
internal sealed class UnbindFunction() : Function("unbind(A, dim)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryDimension(call, 1, shape, out var place))
            return Operand<T>.Unknown;
        var slice = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        var item = Operand<T>.Of(evaluator.Axes.End(slice));
        return Operand<T>.Of(new UniformList<T>(item, evaluator.Axes[shape.Start + place].Size));
    }
}
