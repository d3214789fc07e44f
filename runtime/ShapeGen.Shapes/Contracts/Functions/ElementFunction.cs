namespace ShapeGen.Shapes;

/// <summary>One element by an index for each dimension, from 0 to below its size.</summary>
internal sealed class ElementFunction() : Function("element(A, indices)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape)
            || !evaluator.TryShape(call.Children[1], out var indices)
            || evaluator.HasPack(shape)
            || !AreInRange(evaluator, call, shape, indices))
        {
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool AreInRange<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, Slice indices)
        where TArithmetic : struct, IArithmetic<T>
    {
        if (indices.Count != shape.Count)
            return evaluator.FailCall(call, MessageParts.IndexCount(indices.Count, evaluator.TextOf(shape)), null, FailureKind.Rank);

        var arithmetic = evaluator.Arithmetic;
        for (var axis = 0; axis < shape.Count; axis++)
        {
            var (index, size) = (evaluator.Axes[indices.Start + axis].Size, evaluator.Axes[shape.Start + axis].Size);
            string Describe() => MessageParts.IndexOutOfRange(evaluator.TextOf(index), evaluator.TextOf(shape), evaluator.TextOf(size));
            if (!evaluator.Require(arithmetic.Compare(index, Relation.Less, size), call, Describe)
                || !evaluator.Require(arithmetic.Compare(index, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, Describe))
            {
                return false;
            }
        }

        return true;
    }
}
