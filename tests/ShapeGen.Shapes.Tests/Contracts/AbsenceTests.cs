namespace ShapeGen.Shapes.Tests;

/// <summary>A name that only an input left out would have bound is null.</summary>
public class AbsenceTests
{
    private const string Bias = "(*B, K), [(Q)] -> (*B, Q ?? K), Q == null or Q == K or Q == 1";
    private const string Mask = "(*B, L), [(*M)] -> (*B, L), allowed = M == null ? (L) : expand(M, (*B, L))";

    [Theory]
    [InlineData(Bias, "(2, 3)", "(2, 3)")]
    [InlineData(Bias, "(2, 3), absent", "(2, 3)")]
    [InlineData(Bias, "(2, 3), (3)", "(2, 3)")]
    [InlineData(Bias, "(2, 3), (1)", "(2, 1)")]
    [InlineData(Bias, "(N, h), absent", "(N, h)")]
    [InlineData(Mask, "(2, 3)", "(2, 3)")]
    [InlineData(Mask, "(2, 3), (1, 3)", "(2, 3)")]
    public void Gives_the_outputs(string contract, string inputs, string outputs)
    {
        var outcome = Applying.Apply(contract, inputs);
        Assert.Null(outcome.Failure);
        Assert.True(outcome.IsComplete);
        Assert.Equal(outputs, Applying.Text(outcome.Outputs));
    }

    [Fact]
    public void Holds_what_is_given_to_the_requirement() => Assert.NotNull(Applying.Apply(Bias, "(2, 3), (2)").Failure);

    [Fact]
    public void A_name_of_an_unknown_input_is_not_null()
    {
        var outcome = Applying.Apply("(K), [(K)] -> (K == null ? 1 : 2)", "unknown, absent");
        Assert.False(outcome.IsComplete);
        Assert.NotEqual("(1)", Applying.Text(outcome.Outputs));
    }
}
