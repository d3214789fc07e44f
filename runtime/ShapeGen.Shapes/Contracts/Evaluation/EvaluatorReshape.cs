namespace ShapeGen.Shapes;

/// <content>The same elements under other sizes.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>Pushes the sizes, with -1 replaced by what is left of the shape; false where they don't fit, which is then noted.</summary>
    public bool TryReshape(CallNode call, Slice shape, Slice sizes)
    {
        var inferred = -1;
        for (var index = sizes.Start; index < sizes.End; index++)
        {
            if (Axes[index].Pack is not null || !arithmetic.TryGetConstant(Axes[index].Size, out var size) || size >= 0)
                continue;
            if (size < -1 || inferred >= 0)
                return FailCall(call, MessageParts.InvalidSizes(TextOf(sizes)));
            inferred = index;
        }

        if (!TryCancel(shape, sizes, inferred, out var elements, out var known))
            return false;
        var rest = elements;
        var condition = Equal(elements, known);
        if (inferred >= 0)
        {
            if (!RequireElements(call, sizes, inferred))
                return false;
            if (!arithmetic.TryCompute(Operator.Modulo, elements, known, out var remainder)
                || !arithmetic.TryCompute(Operator.FloorDivide, elements, known, out rest))
                return false;
            condition = Equal(remainder, arithmetic.Constant(0));
        }

        if (!Require(condition, call, () => MessageParts.ElementCount(TextOf(shape), TextOfProduct(shape), TextOf(sizes))))
            return false;
        for (var index = sizes.Start; index < sizes.End; index++)
            Axes.Push(index == inferred ? new Axis<T>(rest, null) : Axes[index]);
        return true;
    }

    /// <summary>What is left can be computed only where no other size is 0.</summary>
    private bool RequireElements(CallNode call, Slice sizes, int inferred)
    {
        for (var index = sizes.Start; index < sizes.End; index++)
        {
            if (index == inferred || Axes[index].Pack is not null)
                continue;
            if (!Require(arithmetic.Compare(Axes[index].Size, Relation.NotEqual, arithmetic.Constant(0)), call, () => MessageParts.InvalidSizes(TextOf(sizes))))
                return false;
        }

        return true;
    }

    /// <summary>Both products without the factors that they have in common.</summary>
    private bool TryCancel(Slice shape, Slice sizes, int inferred, out T elements, out T known)
    {
        elements = known = arithmetic.Constant(1);
        var used = new bool[shape.Count];
        for (var index = sizes.Start; index < sizes.End; index++)
        {
            if (index == inferred || TryUse(shape, used, Axes[index]))
                continue;
            if (!TrySize(Axes[index], out var size) || !arithmetic.TryCompute(Operator.Multiply, known, size, out known))
                return false;
        }

        for (var index = 0; index < used.Length; index++)
        {
            if (used[index])
                continue;
            if (!TrySize(Axes[shape.Start + index], out var size) || !arithmetic.TryCompute(Operator.Multiply, elements, size, out elements))
                return false;
        }

        return true;
    }

    private bool TryUse(Slice shape, bool[] used, Axis<T> axis)
    {
        for (var index = 0; index < used.Length; index++)
        {
            var other = Axes[shape.Start + index];
            var isSame = axis.Pack is null && other.Pack is null
                ? !Is(axis.Size, 0) && Equal(axis.Size, other.Size) is Truth { Value: true }
                : Equals(axis.Pack, other.Pack);
            if (used[index] || !isSame)
                continue;
            return used[index] = true;
        }

        return false;
    }

    private string TextOfProduct(Slice shape) => TryProduct(shape, out var product) ? TextOf(product) : "?";
}
