namespace ShapeGen.Shapes;

/// <summary>One index of a dimension, which disappears; negative from the end.</summary>
internal sealed class SelectFunction() : Function("select(A, dim, index)", 3, 3)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryDimension(call, 1, shape, out var place)
            || !TryIndex(evaluator, call, shape, evaluator.Axes[shape.Start + place].Size))
        {
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(new Slice(shape.Start, place));
        evaluator.Axes.Push(new Slice(shape.Start + place + 1, shape.Count - place - 1));
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    /// <summary>False where the index is refuted; one that is not known changes nothing in the shape.</summary>
    private static bool TryIndex<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, T size)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (!evaluator.TryInteger(call.Children[2], out var index))
            return evaluator.LeaveOpen();
        var arithmetic = evaluator.Arithmetic;
        if (!arithmetic.TryCompute(Operator.Subtract, arithmetic.Constant(0), size, out var lowest))
            return evaluator.LeaveOpen();
        string Describe() => MessageParts.IndexOutOfRange(evaluator.TextOf(index), evaluator.TextOf(shape), evaluator.TextOf(size));
        return evaluator.Require(arithmetic.Compare(index, Relation.Less, size), call, Describe)
            && evaluator.Require(arithmetic.Compare(index, Relation.GreaterOrEqual, lowest), call, Describe);
    }
}
