namespace ShapeGen.Shapes.Tests;

public class ContractUseTests
{
    [Theory]
    [InlineData("(*A) -> (*B)", true)]
    [InlineData("(*A), (*B) -> (*C), (*D)", true)]
    [InlineData("(*A) -> (*A)", false)]
    [InlineData("(*A), (*A) -> (*B)", false)]
    [InlineData("(*A, n) -> (*B)", false)]
    [InlineData("(*A) -> (n)", false)]
    [InlineData("(*A) -> (*B), n > 3", false)]
    [InlineData("(*A) -> (*B), B = A", false)]
    [InlineData("(*A) -> (*given)", false)]
    [InlineData("-> (*A)", false)]
    public void A_contract_that_constrains_nothing(string contract, bool expected) =>
        Assert.Equal(expected, ContractUse.ConstrainsNothing(Contract.Parse(contract), name => name == "given"));

    [Theory]
    [InlineData("(*A) -> (*B)", true)]
    [InlineData("(*A) -> (*A)", true)]
    [InlineData("(*A), (*B) -> (*A)", true)]
    [InlineData("(*A), (*A) -> (*A)", false)]
    [InlineData("(*A, n) -> (*A)", false)]
    [InlineData("(*A) -> (*A), n > 3", false)]
    [InlineData("(*A) -> flatten(A)", false)]
    [InlineData("(*A) -> (product(A))", false)]
    public void A_contract_that_takes_anything(string contract, bool expected) => Assert.Equal(expected, ContractUse.TakesAnything(Contract.Parse(contract)));

    [Theory]
    [InlineData("(N, C) -> (N, D)", "")]
    [InlineData("(N, C) -> (N, 2*D)", "D")]
    [InlineData("(N, C) -> (N, k*C)", "k")]
    [InlineData("(N, C) -> (N, D), D = C // groups", "groups")]
    [InlineData("(N, C) -> (N), C % groups == 0", "groups")]
    [InlineData("same ? (N, C) : (C, N) -> (N)", "same")]
    [InlineData("(N, C) -> same ? (N, C) : (N, 2*D)", "same D")]
    [InlineData("(N, a*b) -> (N)", "")]
    [InlineData("(N, C)[k] -> (N, k*C)", "")]
    [InlineData("(N, C) -> (N, 3*D)[k]", "D")]
    [InlineData("(*A) -> reshape(A, sizes)", "sizes")]
    [InlineData("(N?, C) -> (N?, C)", "")]
    public void Names_that_need_a_value(string contract, string names) =>
        Assert.Equal(names, string.Join(' ', ContractUse.NamesToBeGiven(Contract.Parse(contract)).OrderBy(name => name.Value).Select(name => name.Key)));

    [Fact]
    public void A_name_that_needs_a_value_has_the_column_of_its_first_use() =>
        Assert.Equal(16, Assert.Single(ContractUse.NamesToBeGiven(Contract.Parse("(N, C) -> (N, 2*D), D > 3"))).Value);
}
