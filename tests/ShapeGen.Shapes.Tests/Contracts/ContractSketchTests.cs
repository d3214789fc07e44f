namespace ShapeGen.Shapes.Tests;

public class ContractSketchTests
{
    [Theory]
    [InlineData("(N?, inChannels, H) -> (N)", 0, "inChannels = 3", "N, 3, H")]
    [InlineData("(*, inFeatures) -> (N)", 0, "inFeatures = 2*h", "*, 2*h")]
    [InlineData("(*B, n) -> (n)", 0, "", "*, n")]
    [InlineData("(N), (N, 2*k) -> (N)", 1, "k = 4", "N, 8")]
    [InlineData("(N, 2*C) -> (N)", 0, "", null)]
    [InlineData("first ? (N, L) : (L, N) -> (N)", 0, "first = true", "N, L")]
    [InlineData("first ? (N, L) : (L, N) -> (N)", 0, "first = false", "L, N")]
    [InlineData("first ? (N, L) : (L, N) -> (N)", 0, "", null)]
    [InlineData("(N, C)[k] -> (N)", 0, "", null)]
    [InlineData("() -> ()", 0, "", "")]
    public void Says_what_an_input_wants(string contract, int input, string arguments, string? expected)
    {
        var sizes = ContractSketch.Of(Contract.Parse(contract), input, Applying.Arguments(arguments));
        Assert.Equal(expected, sizes is null ? null : string.Join(", ", sizes));
    }
}
