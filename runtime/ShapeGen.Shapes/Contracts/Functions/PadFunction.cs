namespace ShapeGen.Shapes;

/// <summary>Padding before and after, in pairs from the last dimension on; negative ones cut off.</summary>
internal sealed class PadFunction() : Function("pad(A, pad)", 2, 2)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var shape) || !evaluator.TryShape(call.Children[1], out var padding))
            return Operand<T>.Unknown;
        if (padding.Count % 2 != 0 || (padding.Count / 2 > shape.Count && !evaluator.HasPack(shape)))
        {
            evaluator.FailCall(call, MessageParts.PaddingCount(padding.Count, evaluator.TextOf(shape)));
            return Operand<T>.Unknown;
        }

        var result = evaluator.Axes.Begin();
        for (var axis = -shape.Count; axis < 0; axis++)
        {
            if (!TryPad(evaluator, call, shape, axis, padding))
            {
                evaluator.Axes.Abandon(result);
                return Operand<T>.Unknown;
            }
        }

        return Operand<T>.Of(evaluator.Axes.End(result));
    }

    private static bool TryPad<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call, Slice shape, int axis, Slice padding)
        where TArithmetic : struct, IArithmetic<T>
    {
        var place = evaluator.Axes[shape.End + axis];
        var pair = padding.Start - (2 * (axis + 1));
        if (pair >= padding.End)
        {
            evaluator.Axes.Push(place);
            return true;
        }

        var (before, after) = (evaluator.Axes[pair].Size, evaluator.Axes[pair + 1].Size);
        if (place.Pack is not null || !TryAdd(evaluator, place.Size, before, after, out var size) || !TryCutOff(evaluator, place.Size, before, after, out var left))
            return false;

        evaluator.Axes.Push(size);
        var arithmetic = evaluator.Arithmetic;
        return evaluator.Require(
            arithmetic.Compare(left, Relation.GreaterOrEqual, arithmetic.Constant(0)), call,
            () => MessageParts.NegativePadding(evaluator.TextOf(shape), evaluator.TextOf(padding), evaluator.TextOf(left)));
    }

    private static bool TryAdd<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, T size, T before, T after, out T sum)
        where TArithmetic : struct, IArithmetic<T> =>
        evaluator.Arithmetic.TryCompute(Operator.Add, size, before, out sum) && evaluator.Arithmetic.TryCompute(Operator.Add, sum, after, out sum);

    /// <summary>What negative padding leaves before positive padding adds to it.</summary>
    private static bool TryCutOff<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, T size, T before, T after, out T left)
        where TArithmetic : struct, IArithmetic<T>
    {
        var arithmetic = evaluator.Arithmetic;
        left = size;
        return arithmetic.TryCompute(Operator.Min, before, arithmetic.Constant(0), out before)
            && arithmetic.TryCompute(Operator.Min, after, arithmetic.Constant(0), out after)
            && TryAdd(evaluator, size, before, after, out left);
    }
}
