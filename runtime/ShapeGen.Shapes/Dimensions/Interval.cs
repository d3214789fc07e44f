namespace ShapeGen.Shapes;

/// <summary>All integers from <paramref name="Low"/> to <paramref name="High"/>; the extreme values of 64 bits stand for infinity.</summary>
internal readonly record struct Interval(long Low, long High)
{
    public const long NegativeInfinity = long.MinValue;
    public const long PositiveInfinity = long.MaxValue;

    public static Interval All => new(NegativeInfinity, PositiveInfinity);

    public static Interval Positive => new(1, PositiveInfinity);

    public bool IsEmpty => Low > High;

    public bool IsPoint => Low == High;

    public bool HasLow => Low != NegativeInfinity;

    public bool HasHigh => High != PositiveInfinity;

    public bool Contains(long value) => value >= Low && value <= High;

    public static Interval Point(long value) => new(value, value);

    public static Interval operator +(Interval left, Interval right) => new(
        left.HasLow && right.HasLow ? Add(left.Low, right.Low, NegativeInfinity) : NegativeInfinity,
        left.HasHigh && right.HasHigh ? Add(left.High, right.High, PositiveInfinity) : PositiveInfinity);

    public static Interval operator *(Interval left, Interval right)
    {
        var a = Multiply(left.Low, right.Low);
        var b = Multiply(left.Low, right.High);
        var c = Multiply(left.High, right.Low);
        var d = Multiply(left.High, right.High);
        return new(Math.Min(Math.Min(a, b), Math.Min(c, d)), Math.Max(Math.Max(a, b), Math.Max(c, d)));
    }

    /// <summary>The quotients rounded down, for divisors of at least 1.</summary>
    public Interval FloorDivide(Interval divisor)
    {
        if (divisor.Low < 1) return All;
        return new(
            HasLow ? Divide(Low, Low < 0 ? divisor.Low : divisor.High) : NegativeInfinity,
            HasHigh ? Divide(High, High < 0 ? divisor.High : divisor.Low) : PositiveInfinity);
    }

    public Interval Intersect(Interval other) => new(Math.Max(Low, other.Low), Math.Min(High, other.High));

    public static Interval Min(Interval left, Interval right) => new(Math.Min(left.Low, right.Low), Math.Min(left.High, right.High));

    public static Interval Max(Interval left, Interval right) => new(Math.Max(left.Low, right.Low), Math.Max(left.High, right.High));

    private static long Add(long left, long right, long onOverflow)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? onOverflow : sum;
    }

    private static long Multiply(long left, long right)
    {
        if (left == 0 || right == 0) return 0;
        var saturated = (left < 0) == (right < 0) ? PositiveInfinity : NegativeInfinity;
        return IsInfinite(left) || IsInfinite(right) || !Checked.TryMultiply(left, right, out var product) ? saturated : product;
    }

    private static long Divide(long dividend, long divisor) =>
        divisor == PositiveInfinity ? (dividend < 0 ? -1 : 0) : Checked.FloorDivide(dividend, divisor);

    private static bool IsInfinite(long value) => value is NegativeInfinity or PositiveInfinity;
}
