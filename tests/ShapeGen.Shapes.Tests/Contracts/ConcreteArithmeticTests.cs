namespace ShapeGen.Shapes.Tests;

/// <summary>Numbers in calls whose sizes are all known, as Python computes them.</summary>
public class ConcreteArithmeticTests
{
    [Theory]
    [InlineData("a + b", 7, 2, 9)]
    [InlineData("a - b", 7, 2, 5)]
    [InlineData("a - b", 2, 7, -5)]
    [InlineData("a * b", 7, -2, -14)]
    [InlineData("a // b", 7, 2, 3)]
    [InlineData("a // b", -7, 2, -4)]
    [InlineData("a // b", 7, -2, -4)]
    [InlineData("a // b", -7, -2, 3)]
    [InlineData("a // b", 6, -3, -2)]
    [InlineData("a // b", 0, -5, 0)]
    [InlineData("a // b", -1, 5, -1)]
    [InlineData("a % b", 7, 2, 1)]
    [InlineData("a % b", -7, 2, 1)]
    [InlineData("a % b", 7, -2, -1)]
    [InlineData("a % b", -7, -2, -1)]
    [InlineData("a % b", 6, -3, 0)]
    [InlineData("a % b", -1, 5, 4)]
    [InlineData("min(a, b)", 7, 2, 2)]
    [InlineData("max(a, b)", 7, 2, 7)]
    [InlineData("min(a, b)", 2, 7, 2)]
    [InlineData("max(a, b)", 2, 7, 7)]
    [InlineData("-a + b", 7, 2, -5)]
    [InlineData("(a > b ? a : b)", 7, 2, 7)]
    [InlineData("(a > b ? a : b)", 2, 7, 7)]
    [InlineData("(a ?? b)", 7, 2, 7)]
    public void Operations(string operation, long a, long b, long expected)
    {
        var contract = Contract.Parse($"(n) -> (100 + {operation})");
        var arguments = new Dictionary<string, Value> { ["a"] = (Dim)a, ["b"] = (Dim)b };
        using var call = new ConcreteContract(contract, arguments).Begin();
        call.AddInput([5]);
        Assert.True(call.TryApply());
        Assert.Equal([(nint)(100 + expected)], call.Lengths(0));
        Assert.Equal($"({100 + expected})", Applying.Text(contract.Apply([Shape.Of(5)], arguments, Facts.None).Outputs));
    }

    [Theory]
    [InlineData("a // b", 7, 0)]
    [InlineData("a % b", 7, 0)]
    [InlineData("a * b", 1L << 32, 1L << 32)]
    [InlineData("a * b", long.MaxValue, 2)]
    [InlineData("a * b", 2, long.MaxValue)]
    [InlineData("a + b", long.MaxValue, 1)]
    [InlineData("a - b", -long.MaxValue, 2)]
    public void What_cannot_be_computed_is_not_known(string operation, long a, long b)
    {
        var arguments = new Dictionary<string, Value> { ["a"] = (Dim)a, ["b"] = (Dim)b };
        using var call = new ConcreteContract(Contract.Parse($"(n) -> ({operation})"), arguments).Begin();
        call.AddInput([5]);
        Assert.False(call.TryApply());
        Assert.Null(call.Failure);
    }

    [Theory]
    [InlineData("n < 5", true, false, false)]
    [InlineData("n <= 5", true, true, false)]
    [InlineData("n == 5", false, true, false)]
    [InlineData("n != 5", true, false, true)]
    [InlineData("n >= 5", false, true, true)]
    [InlineData("n > 5", false, false, true)]
    [InlineData("n % 2 == 0", true, false, true)]
    [InlineData("n > 4 and n < 6", false, true, false)]
    [InlineData("n < 5 or n > 5", true, false, true)]
    [InlineData("not n == 5", true, false, true)]
    public void Requirements(string requirement, params bool[] forFourFiveAndSix)
    {
        for (var index = 0; index < 3; index++)
        {
            var contract = Contract.Parse($"(n) -> (n), {requirement}");
            using var call = new ConcreteContract(contract, new Dictionary<string, Value>()).Begin();
            call.AddInput([4 + index]);
            Assert.Equal(forFourFiveAndSix[index], call.TryApply());
            Assert.Equal(forFourFiveAndSix[index], call.Failure is null);
            Assert.Equal(forFourFiveAndSix[index], contract.Apply([Shape.Of(4 + index)], new Dictionary<string, Value>(), Facts.None).Failure is null);
        }
    }

    [Theory]
    [InlineData("(2*H + 1) -> (H)", 7, 3L)]
    [InlineData("(1 + 2*H) -> (H)", 7, 3L)]
    [InlineData("(H*3 - 2) -> (H)", 7, 3L)]
    [InlineData("(-H + 10) -> (H)", 7, 3L)]
    [InlineData("(10 - 2*H) -> (H)", 4, 3L)]
    [InlineData("(2*(H + 1)) -> (H)", 8, 3L)]
    [InlineData("(k*H) -> (H)", 12, 3L)]
    [InlineData("(H + k) -> (H)", 7, 3L)]
    [InlineData("(k - H) -> (H)", 1, 3L)]
    [InlineData("(H - k) -> (H)", 1, 5L)]
    [InlineData("(2*H + 1) -> (H)", 8, null)]
    [InlineData("(H*3 - 2) -> (H)", 8, null)]
    public void A_size_is_solved_for_its_one_name(string text, long size, long? expected)
    {
        var contract = Contract.Parse(text);
        var arguments = Applying.Arguments("k = 4");
        var outcome = contract.Apply([Shape.Of(size)], arguments, Facts.None);
        Assert.Equal(expected is { } value ? $"({value})" : "unknown", outcome.Failure is null ? Applying.Text(outcome.Outputs) : "unknown");
        using var call = new ConcreteContract(contract, arguments).Begin();
        call.AddInput([size]);
        Assert.Equal(expected is not null, call.TryApply());
        if (expected is { } solved)
            Assert.Equal([(nint)solved], call.Lengths(0));
    }
}
