using ShapeGen.Execution;

namespace ShapeGen.Tests.Execution;

public class SizesTests
{
    [Theory]
    [InlineData(7, 2, 3, 1)]
    [InlineData(-7, 2, -4, 1)]
    [InlineData(7, -2, -4, -1)]
    [InlineData(-7, -2, 3, -1)]
    [InlineData(6, 3, 2, 0)]
    [InlineData(-6, 3, -2, 0)]
    public void DivisionIsPythons(int dividend, int divisor, int quotient, int remainder)
    {
        Assert.Equal(quotient, Sizes.FloorDivide(dividend, divisor));
        Assert.Equal(quotient, Sizes.FloorDivide((long)dividend, divisor));
        Assert.Equal(remainder, Sizes.Modulo(dividend, divisor));
        Assert.Equal(remainder, Sizes.Modulo((long)dividend, divisor));
    }

    [Fact]
    public void DivisionByZeroThrows()
    {
        Assert.Throws<DivideByZeroException>(() => Sizes.FloorDivide(1, 0));
        Assert.Throws<DivideByZeroException>(() => Sizes.Modulo(1, 0));
    }

    [Fact]
    public void ProductOfSizes()
    {
        Assert.Equal(1, Sizes.Product([]));
        Assert.Equal(24, Sizes.Product([2, 3, 4]));
        Assert.Equal(0, Sizes.Product([int.MaxValue, int.MaxValue, 0]));
        Assert.Equal(int.MaxValue, Sizes.Product([100_000, 100_000, 100_000]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Sizes.Product([2, -1]));
    }
}
