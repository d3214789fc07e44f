using System.Numerics;

namespace ShapeGen.Shapes.Tests.Contracts;

/// <summary>Sizes beyond 64 bits: not known, at the build and at the call, and never another number.</summary>
public class OverflowTests
{
    private const int Expressions = 3000;
    private const int Depth = 4;

    private static readonly string[] numbers =
        ["0", "1", "2", "3", "7", "N", "65536", "2147483647", "2147483648", "4294967296", "3037000500", "4611686018427387904", "9223372036854775806", "9223372036854775807"];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(long.MaxValue)]
    public void A_known_size_is_the_right_one(long n)
    {
        var random = new Random(11);
        var known = 0;
        for (var i = 0; i < Expressions; i++)
        {
            var (text, exact) = Draw(random, Depth, n);
            var contract = Contract.Parse($"(N) -> ({text})");
            if (Built(contract, n) is { } built)
            {
                Assert.True(exact == built, $"{text} is {exact}, not {built}, for N = {n} at the build");
                known++;
            }

            if (Called(contract, n) is { } called)
                Assert.True(exact == called, $"{text} is {exact}, not {called}, for N = {n} at the call");
        }

        Assert.InRange(known, Expressions / 20, Expressions);
    }

    [Fact]
    public void A_size_beyond_64_bits_is_refused_at_the_call_and_not_known_at_the_build()
    {
        var contract = Contract.Parse("(N) -> (N*4611686018427387904)");

        Assert.Null(Built(contract, 2));
        Assert.Null(Called(contract, 2));
        Assert.Equal(4611686018427387904, Called(contract, 1));
    }

    private static long? Built(Contract contract, long n)
    {
        var outcome = contract.Apply([Shape.Of(Dim.Constant(n))], new Dictionary<string, Value>(), Facts.None);
        return outcome.Failure is null && outcome.Outputs is [ShapeInput { Shape: var shape }] && shape.Items[0].Dim!.TryGetConstant(out var value) ? value : null;
    }

    private static long? Called(Contract contract, long n)
    {
        using var call = new ConcreteContract(contract, new Dictionary<string, Value>()).Begin();
        call.AddInput(n);
        return call.TryApply() ? call.Length(0, 0) : null;
    }

    /// <summary>An expression and its value in integers of any size; null where a divisor is 0.</summary>
    private static (string Text, BigInteger? Value) Draw(Random random, int depth, long n)
    {
        if (depth == 0 || random.Next(5) == 0)
        {
            var number = numbers[random.Next(numbers.Length)];
            return (number, number == "N" ? n : BigInteger.Parse(number));
        }

        var (left, right) = (Draw(random, depth - 1, n), Draw(random, depth - 1, n));
        return random.Next(7) switch
        {
            0 => ($"({left.Text} + {right.Text})", left.Value + right.Value),
            1 => ($"({left.Text} - {right.Text})", left.Value - right.Value),
            2 => ($"({left.Text} * {right.Text})", left.Value * right.Value),
            3 => ($"({left.Text} // {right.Text})", Floor(left.Value, right.Value)?.Quotient),
            4 => ($"({left.Text} % {right.Text})", Floor(left.Value, right.Value)?.Remainder),
            5 => ($"min({left.Text}, {right.Text})", left.Value is { } a && right.Value is { } b ? BigInteger.Min(a, b) : null),
            _ => ($"max({left.Text}, {right.Text})", left.Value is { } c && right.Value is { } d ? BigInteger.Max(c, d) : null),
        };
    }

    private static (BigInteger Quotient, BigInteger Remainder)? Floor(BigInteger? dividend, BigInteger? divisor)
    {
        if (dividend is not { } left || divisor is not { } right || right.IsZero)
            return null;

        var quotient = BigInteger.DivRem(left, right, out var remainder);
        return remainder.IsZero || remainder.Sign == right.Sign ? (quotient, remainder) : (quotient - 1, remainder + right);
    }
}
