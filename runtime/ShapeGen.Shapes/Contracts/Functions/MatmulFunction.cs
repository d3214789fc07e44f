namespace ShapeGen.Shapes;

/// <summary>The matrix product: the last two dimensions are matrices, those before are broadcast; a vector is a row on the left, a column on the right.</summary>
internal sealed class MatmulFunction() : Function("matmul(A, B)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var left) || !evaluator.TryShape(call.Children[1], out var right))
            return Operand<T>.Unknown;
        if (left.Count == 0 || right.Count == 0)
        {
            evaluator.FailCall(call, MessageParts.MatrixOfNothing(evaluator.TextOf(left), evaluator.TextOf(right)), null, FailureKind.Rank);
            return Operand<T>.Unknown;
        }

        var columns = Math.Min(right.Count, 2);
        var rows = Math.Min(left.Count, 2);
        var inner = evaluator.Axes[right.End - columns];
        var last = evaluator.Axes[left.End - 1];
        var isOpen = evaluator.HasPack(new Slice(right.End - columns, columns)) || last.Pack is not null
            || (evaluator.HasPack(new Slice(left.End - rows, rows)) && right.Count > 2);
        if (isOpen || !TryInner(evaluator, call, left, right, last.Size, inner.Size))
            return Operand<T>.Unknown;
        return Combine(evaluator, call, left, right, rows, columns);
    }

    private static bool TryInner<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice left, Slice right, T actual, T expected)
        where TArithmetic : struct, IArithmetic<T>
    {
        var verdict = evaluator.Judge(evaluator.Equal(actual, expected));
        return verdict.Kind != VerdictKind.Refuted || evaluator.FailAxes(
            call, FailureKind.Requirement, expected, actual,
            MessageParts.NoProduct(evaluator.TextOf(left), evaluator.TextOf(right), evaluator.TextOf(actual), evaluator.TextOf(expected)), verdict);
    }

    private static Operand<T> Combine<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Slice left, Slice right, int rows, int columns)
        where TArithmetic : struct, IArithmetic<T>
    {
        var (leftBatch, rightBatch) = (new Slice(left.Start, left.Count - rows), new Slice(right.Start, right.Count - columns));
        if (!evaluator.TryBroadcast(call, leftBatch, rightBatch, out var batch))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        evaluator.Axes.Push(batch);
        if (rows == 2)
            evaluator.Axes.Push(evaluator.Axes[left.End - 2]);
        if (columns == 2)
            evaluator.Axes.Push(evaluator.Axes[right.End - 1]);
        return Operand<T>.Of(evaluator.Axes.End(result));
    }
}
