namespace ShapeGen.Shapes.Tests;

public class ContractEditTests
{
    [Theory]
    [InlineData("(N, C) -> (N)", 0, "(N, 3)", 1, "7", "(N, 7) -> (N)")]
    [InlineData("(N, 2*C) -> (N)", 0, "(N, 6)", 1, "h + 1", "(N, h + 1) -> (N)")]
    [InlineData("(N), (N, C) -> (N)", 1, "(N, 3)", 0, "M", "(N), (M, C) -> (N)")]
    [InlineData("(N, C) -> (N)", 0, "(N, 3)", 2, "7", null)]
    [InlineData("(N, C) -> (N)", 0, "(N, 3)", -1, "7", null)]
    [InlineData("(N, C) -> (N)", 0, "(N, 3, 4)", 1, "7", null)]
    [InlineData("(*B, C) -> (*B)", 0, "(*B, 3)", 0, "7", null)]
    [InlineData("(*B, C) -> (*B)", 0, "(*B, 3)", 1, "7", "(*B, 7) -> (*B)")]
    [InlineData("same ? (N, C) : (C, N) -> (N)", 0, "(N, 3)", 1, "7", null)]
    [InlineData("(N, C) -> (N)", 0, "(N, 3)", 1, "7)", null)]
    public void Another_size(string contract, int input, string shape, int axis, string size, string? expected) =>
        Assert.Equal(expected, ContractEdit.WithInputSize(Contract.Parse(contract), input, Shape(shape), axis, size));

    [Theory]
    [InlineData("(N, C) -> (N), (C)", 0, "(N, 3)", "(N, C) -> (N, 3), (C)")]
    [InlineData("(N, C) -> (N), (C)", 1, "()", "(N, C) -> (N), ()")]
    [InlineData("(*A) -> flatten(A)", 0, "(3)", null)]
    public void Another_output(string contract, int output, string shape, string? expected) =>
        Assert.Equal(expected, ContractEdit.WithOutput(Contract.Parse(contract), output, Shape(shape)));

    [Fact]
    public void One_more_requirement()
    {
        var requirement = new Comparison(Dim.Modulo(Dim.Of(new Symbol("C")), 2), Relation.Equal, 0);
        Assert.Equal("(N, C) -> (N), C % 2 == 0", ContractEdit.WithRequirement(Contract.Parse("(N, C) -> (N) "), requirement));
        Assert.Null(ContractEdit.WithRequirement(Contract.Parse("(N, C) -> (N)"), new UnknownCondition("not a condition")));
    }

    [Theory]
    [InlineData("(N, C) -> (N)", "(N, C)", 0)]
    [InlineData("(N), (N?, C) -> (N)", "(N, C)", 1)]
    [InlineData("(N, C), (N, C) -> (N)", "(N, C)", -1)]
    [InlineData("(N, C) -> (N)", "(C, N)", -1)]
    public void The_input_that_is_written_so(string contract, string shape, int expected) =>
        Assert.Equal(expected, ContractEdit.InputLike(Contract.Parse(contract), Shape(shape)));

    private static Shape Shape(string text) => ((ShapeInput)Assert.Single(Applying.Inputs(text))).Shape;
}
