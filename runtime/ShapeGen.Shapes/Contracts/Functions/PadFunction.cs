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

        var arithmetic = evaluator.Arithmetic;
        if (place.Pack is not null
            || !arithmetic.TryCompute(Operator.Add, place.Size, evaluator.Axes[pair].Size, out var size)
            || !arithmetic.TryCompute(Operator.Add, size, evaluator.Axes[pair + 1].Size, out size))
        {
            return false;
        }

        evaluator.Axes.Push(size);
        return evaluator.Require(
            arithmetic.Compare(size, Relation.GreaterOrEqual, arithmetic.Constant(0)), call,
            () => MessageParts.NegativePadding(evaluator.TextOf(shape), evaluator.TextOf(padding), evaluator.TextOf(size)));
    }
}
