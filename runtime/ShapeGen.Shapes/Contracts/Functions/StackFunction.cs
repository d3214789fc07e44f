namespace ShapeGen.Shapes;

/// <summary>Tensors alike along a new dimension.</summary>
internal sealed class StackFunction() : TensorListFunction("stack(A, …, dim)")
{
    protected override Operand<T> OfUniform<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice item, T count, long dimension) =>
        evaluator.TryDimension(call, dimension, item, out var place, extra: 1)
            ? Insert(evaluator, item, place, count)
            : Operand<T>.Unknown;

    protected override Operand<T> OfShapes<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, List<Slice> shapes, long dimension) =>
        evaluator.TryDimension(call, dimension, shapes[0], out var place, extra: 1)
        && shapes.Skip(1).All(other => TryAlike(evaluator, call, shapes[0], other, -1, shapes.IndexOf(other)))
            ? Insert(evaluator, shapes[0], place, evaluator.Arithmetic.Constant(shapes.Count))
            : Operand<T>.Unknown;
}
