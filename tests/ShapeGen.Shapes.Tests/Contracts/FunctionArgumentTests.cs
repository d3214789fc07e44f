namespace ShapeGen.Shapes.Tests;

/// <summary>How many arguments each function of contracts takes, as docs/contracts.md shows it.</summary>
public class FunctionArgumentTests
{
    private const int Many = 6;

    [Theory]
    [InlineData("reflect", 2, 2)]
    [InlineData("replicate", 2, 2)]
    [InlineData("circular", 2, 2)]
    [InlineData("broadcast", 1, Many)]
    [InlineData("cat", 2, Many)]
    [InlineData("stack", 2, Many)]
    [InlineData("chunk", 3, 3)]
    [InlineData("split", 3, 3)]
    [InlineData("einsum", 2, Many)]
    [InlineData("element", 2, 2)]
    [InlineData("expand", 2, 2)]
    [InlineData("flatten", 1, 3)]
    [InlineData("interpolate", 3, 3)]
    [InlineData("matmul", 2, 2)]
    [InlineData("narrow", 4, 4)]
    [InlineData("pad", 2, 2)]
    [InlineData("permute", 2, 2)]
    [InlineData("reduce", 1, 3)]
    [InlineData("repeat", 2, 2)]
    [InlineData("reshape", 2, 2)]
    [InlineData("select", 3, 3)]
    [InlineData("slice", 2, 2)]
    [InlineData("squeeze", 1, 2)]
    [InlineData("transpose", 3, 3)]
    [InlineData("unbind", 2, 2)]
    [InlineData("unflatten", 3, 3)]
    [InlineData("unsqueeze", 2, 2)]
    public void Of_tensors(string function, int least, int most)
    {
        for (var count = 1; count <= Many; count++)
            AssertCount($"(*A) -> {function}({string.Join(", ", Enumerable.Repeat("A", count))})", count, least, most);
    }

    [Theory]
    [InlineData("min", 2, Many)]
    [InlineData("max", 2, Many)]
    [InlineData("product", 1, 1)]
    [InlineData("rank", 1, 1)]
    [InlineData("len", 1, 1)]
    public void Of_numbers(string function, int least, int most)
    {
        for (var count = 1; count <= Many; count++)
            AssertCount($"(*A) -> ({function}({string.Join(", ", Enumerable.Repeat("A", count))}))", count, least, most);
    }

    private static void AssertCount(string contract, int count, int least, int most)
    {
        var isRead = Contract.TryParse(contract, out _, out var error);
        Assert.True(isRead == (count >= least && count <= most), $"{contract}: {error}");
        if (!isRead)
            Assert.EndsWith($"cannot take {(count == 1 ? "1 argument" : $"{count} arguments")}", error!.Message, StringComparison.Ordinal);
    }
}
