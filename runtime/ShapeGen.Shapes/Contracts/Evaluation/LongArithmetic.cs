namespace ShapeGen.Shapes;

/// <summary>Sizes that are numbers; nothing is allocated.</summary>
internal struct LongArithmetic : IArithmetic<long>
{
    public readonly Facts Facts => Facts.None;

    public readonly long Constant(long value) => value;

    public readonly bool TryConvert(Dim dim, out long value) => dim.TryGetConstant(out value);

    public readonly bool TryUnknown(out long value)
    {
        value = 0;
        return false;
    }

    public readonly bool TryCompute(Operator operation, long left, long right, out long result)
    {
        result = 0;
        switch (operation)
        {
            case Operator.Add:
                result = unchecked(left + right);
                return ((left ^ result) & (right ^ result)) >= 0;
            case Operator.Subtract:
                result = unchecked(left - right);
                return ((left ^ right) & (left ^ result)) >= 0;
            case Operator.Multiply:
                return TryMultiply(left, right, out result);
            case Operator.FloorDivide when CanDivide(left, right):
                result = (left / right) - (left % right != 0 && (left < 0) != (right < 0) ? 1 : 0);
                return true;
            case Operator.Modulo when CanDivide(left, right):
                result = left % right;
                result += result != 0 && (result < 0) != (right < 0) ? right : 0;
                return true;
            case Operator.Min:
                result = Math.Min(left, right);
                return true;
            case Operator.Max:
                result = Math.Max(left, right);
                return true;
            default:
                return false;
        }
    }

    public readonly Condition Compare(long left, Relation relation, long right) => Holds(left, relation, right) ? Condition.True : Condition.False;

    public readonly Verdict Decide(Condition condition) => Verdict.Unknown;

    public readonly void Assume(Condition condition)
    {
    }

    public readonly bool TryGetConstant(long value, out long constant)
    {
        constant = value;
        return true;
    }

    public readonly Dim ToDim(long value) => value;

    public static bool Holds(long left, Relation relation, long right) => relation switch
    {
        Relation.Equal => left == right,
        Relation.NotEqual => left != right,
        Relation.Less => left < right,
        Relation.LessOrEqual => left <= right,
        Relation.Greater => left > right,
        _ => left >= right,
    };

    private static bool CanDivide(long dividend, long divisor) => divisor != 0 && !(dividend == long.MinValue && divisor == -1);

    private static bool TryMultiply(long left, long right, out long result)
    {
        result = unchecked(left * right);
        if (Math.Abs(left / 2) < int.MaxValue / 2 && Math.Abs(right / 2) < int.MaxValue / 2)
            return true;
        return left == 0 || (result / left == right && !(left == -1 && right == long.MinValue));
    }
}
