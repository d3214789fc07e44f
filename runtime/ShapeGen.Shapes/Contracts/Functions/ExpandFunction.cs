namespace ShapeGen.Shapes;

/// <summary>Dimensions of size 1 repeated to those sizes; -1 keeps a size; new dimensions stand in front.</summary>
internal sealed class ExpandFunction() : Function("expand(A, sizes)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var sizes))
            return Operand<T>.Unknown;
        var result = evaluator.Axes.Begin();
        if (TryExpand(evaluator, call, shape, sizes))
            return Operand<T>.Of(evaluator.Axes.End(result));
        evaluator.Axes.Abandon(result);
        return Operand<T>.Unknown;
    }

    private static bool TryExpand<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, Slice sizes)
        where TArithmetic : struct, IArithmetic<T>
    {
        string Describe() => MessageParts.NoExpansion(evaluator.TextOf(shape), evaluator.TextOf(sizes));
        if (sizes.Count < shape.Count)
            return !evaluator.HasPack(shape) && !evaluator.HasPack(sizes) && evaluator.FailCall(call, Describe(), null, FailureKind.Rank);
        for (var axis = -sizes.Count; axis < 0; axis++)
        {
            var wanted = evaluator.Axes[sizes.End + axis];
            var given = axis >= -shape.Count ? evaluator.Axes[shape.End + axis] : new Axis<T>(evaluator.Arithmetic.Constant(1), null);
            var isKept = wanted.Pack is null && evaluator.Is(wanted.Size, -1);
            if (isKept && axis < -shape.Count)
                return evaluator.FailCall(call, Describe());
            if (!isKept && !TryRepeat(evaluator, call, given, wanted, Describe))
                return false;
            evaluator.Axes.Push(isKept ? given : wanted);
        }

        return true;
    }

    private static bool TryRepeat<T, TArithmetic>(
        Evaluator<T, TArithmetic> evaluator, CallNode call, Axis<T> given, Axis<T> wanted, Func<string> describe)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        if (given.Pack is not null || wanted.Pack is not null)
            return Equals(given.Pack, wanted.Pack) || (given.Pack is null && evaluator.Is(given.Size, 1));
        var equal = evaluator.Equal(given.Size, wanted.Size);
        var isGeneric = arithmetic.TryGetConstant(given.Size, out _) || arithmetic.Decide(equal).Kind == VerdictKind.Refuted;
        return evaluator.Require(arithmetic.Compare(wanted.Size, Relation.GreaterOrEqual, arithmetic.Constant(0)), call, describe)
            && (evaluator.Is(given.Size, 1) || evaluator.Require(
                isGeneric ? equal : Logic.Or(equal, evaluator.Equal(given.Size, arithmetic.Constant(1))), call, describe));
    }
}
