using System.ComponentModel;

namespace ShapeGen.Execution;

/// <summary>Arithmetic on sizes in generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sizes
{
    /// <summary>The quotient rounded towards negative infinity.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static int FloorDivide(int dividend, int divisor) => checked((int)FloorDivide((long)dividend, divisor));

    /// <summary>The quotient rounded towards negative infinity.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static long FloorDivide(long dividend, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(dividend, divisor);
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    /// <summary>The remainder, which has the sign of the divisor.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static int Modulo(int dividend, int divisor) => (int)Modulo((long)dividend, divisor);

    /// <summary>The remainder, which has the sign of the divisor.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static long Modulo(long dividend, long divisor)
    {
        var remainder = dividend % divisor;
        return remainder != 0 && (remainder < 0) != (divisor < 0) ? remainder + divisor : remainder;
    }

    /// <summary>The product of sizes, 1 for none; <see cref="int.MaxValue"/>, which no length equals, where it is more than that.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static int Product(ReadOnlySpan<nint> sizes)
    {
        long product = 1;
        foreach (var size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(sizes));
            if (size == 0)
                return 0;

            product = size > int.MaxValue ? int.MaxValue : Math.Min(product * size, int.MaxValue);
        }

        return (int)product;
    }
}
