namespace ShapeGen.Shapes;

/// <content>Broadcasting.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>The shape of both together; false where it is not known, or where they don't fit, which is then noted.</summary>
    public bool TryBroadcast(CallNode call, Slice left, Slice right, out Slice result)
    {
        var rank = Math.Max(left.Count, right.Count);
        var shape = Axes.Begin();
        for (var axis = -rank; axis < 0; axis++)
        {
            var isKnown = axis < -left.Count ? Take(right, axis)
                : axis < -right.Count ? Take(left, axis)
                : TryBroadcastAxis(call, left, right, axis);
            if (!isKnown)
            {
                Axes.Abandon(shape);
                result = default;
                return false;
            }
        }

        result = Axes.End(shape);
        return true;
    }

    private bool Take(Slice shape, int axis)
    {
        Axes.Push(Axes[shape.End + axis]);
        return true;
    }

    private bool TryBroadcastAxis(CallNode call, Slice left, Slice right, int axis)
    {
        var (first, second) = (Axes[left.End + axis], Axes[right.End + axis]);
        if (first.Pack is not null || second.Pack is not null)
        {
            if (Equals(first.Pack, second.Pack))
                return Take(left, axis);
            if (IsRefutedAgainstPack(first, right, axis) || IsRefutedAgainstPack(second, left, axis))
                return FailCall(call, MessageParts.NoBroadcast(TextOf(left), TextOf(right), axis, null, null), null, FailureKind.Broadcast);
            return false;
        }

        if (!TryBroadcastSizes(first.Size, second.Size, out var size, out var verdict))
        {
            return verdict.Kind == VerdictKind.Refuted && FailAxes(
                call, FailureKind.Broadcast, first.Size, second.Size,
                MessageParts.NoBroadcast(TextOf(left), TextOf(right), axis, TextOf(first.Size), TextOf(second.Size)), verdict);
        }

        Axes.Push(size);
        return true;
    }

    /// <summary>A pack stands for any number of dimensions of any size: it fits to no given one that is not 1.</summary>
    private bool IsRefutedAgainstPack(Axis<T> axis, Slice other, int place) =>
        axis.Pack is not null && Axes[other.End + place] is var single
        && (single.Pack is not null
            || (TrySize(axis, out var any) && !Is(single.Size, 1) && arithmetic.Decide(Equal(single.Size, any)).Kind == VerdictKind.Refuted));

    private bool TryBroadcastSizes(T left, T right, out T size, out Verdict verdict)
    {
        size = Is(left, 1) ? right : left;
        verdict = Verdict.Proven;
        if (Is(left, 1) || Is(right, 1))
            return true;
        var equal = Equal(left, right);
        if (equal is not Truth)
            verdict = arithmetic.Decide(equal);
        else if (equal is Truth { Value: false })
            verdict = Verdict.Refuted();
        if (verdict.Kind is VerdictKind.Proven or VerdictKind.Refuted)
            return verdict.Kind == VerdictKind.Proven;
        var one = arithmetic.Constant(1);
        Judge(Logic.Or(equal, Logic.Or(Equal(left, one), Equal(right, one))));
        if (arithmetic.TryGetConstant(left, out _))
            return true;
        size = right;
        return arithmetic.TryGetConstant(right, out _) || arithmetic.TryCompute(Operator.Max, left, right, out size) || arithmetic.TryUnknown(out size);
    }
}
