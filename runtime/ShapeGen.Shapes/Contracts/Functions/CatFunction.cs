namespace ShapeGen.Shapes;

/// <summary>Tensors one after another along a dimension; all other dimensions are alike.</summary>
internal sealed class CatFunction() : TensorListFunction("cat(A, …, dim)")
{
    protected override Operand<T> OfUniform<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice item, T count, long dimension) =>
        evaluator.TryDimension(call, dimension, item, out var place)
        && evaluator.Arithmetic.TryCompute(Operator.Multiply, evaluator.Axes[item.Start + place].Size, count, out var size)
            ? Replace(evaluator, item, place, size)
            : Operand<T>.Unknown;

    protected override Operand<T> OfShapes<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, List<Slice> shapes, long dimension)
    {
        var parts = shapes.FindAll(shape => !IsEmptyVector(evaluator, shape));
        if (parts.Count == 0)
            parts = shapes;
        var first = parts[0];
        if (!evaluator.TryDimension(call, dimension, first, out var place))
            return Operand<T>.Unknown;
        var size = evaluator.Axes[first.Start + place].Size;
        foreach (var other in parts.Skip(1))
        {
            if (!TryAlike(evaluator, call, first, other, place, shapes.IndexOf(other))
                || !evaluator.Arithmetic.TryCompute(Operator.Add, size, evaluator.Axes[other.Start + place].Size, out size))
            {
                return Operand<T>.Unknown;
            }
        }

        return Replace(evaluator, first, place, size);
    }

    /// <summary>True for the shape (0), which adds nothing to tensors of any rank.</summary>
    private static bool IsEmptyVector<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, Slice shape)
        where TArithmetic : struct, IArithmetic<T> =>
        shape.Count == 1 && evaluator.Axes[shape.Start].Pack is null && evaluator.Is(evaluator.Axes[shape.Start].Size, 0);
}
