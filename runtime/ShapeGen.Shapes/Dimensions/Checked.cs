namespace ShapeGen.Shapes;

/// <summary>
/// Arithmetic on 64 bits that says when it leaves them, with Python's rounding. The smallest number, whose opposite does not
/// fit, counts as outside.
/// </summary>
internal static class Checked
{
    public static bool TryAdd(long left, long right, out long sum)
    {
        sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0 && sum != long.MinValue;
    }

    public static bool TryMultiply(long left, long right, out long product)
    {
        product = unchecked(left * right);
        if (left == 0 || right == 0) return true;
        if ((left == -1 && right == long.MinValue) || (right == -1 && left == long.MinValue)) return false;
        return product != long.MinValue && product / right == left;
    }

    /// <summary>The quotient rounded down; the caller keeps the divisor from 0.</summary>
    public static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    public static bool TryFloorDivide(long dividend, long divisor, out long quotient)
    {
        quotient = 0;
        if (divisor == 0 || dividend == long.MinValue) return false;
        quotient = FloorDivide(dividend, divisor);
        return true;
    }

    /// <summary>The power with an exponent of at least 0; false for another one.</summary>
    public static bool TryPower(long number, long exponent, out long power)
    {
        power = 1;
        if (exponent < 0) return false;
        for (; exponent > 0; exponent--)
        {
            if (!TryMultiply(power, number, out power)) return false;
        }

        return true;
    }

    /// <summary>The remainder with the sign of the divisor.</summary>
    public static long Modulo(long dividend, long divisor)
    {
        if (divisor == -1) return 0;
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <summary>The greatest common divisor, at least 0.</summary>
    public static long GreatestCommonDivisor(long left, long right)
    {
        var (a, b) = (Math.Abs(left), Math.Abs(right));
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
