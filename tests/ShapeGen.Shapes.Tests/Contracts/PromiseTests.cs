namespace ShapeGen.Shapes.Tests;

public class PromiseTests
{
    [Theory]
    [InlineData("(N, 1, 28, 28) -> (N, 10)", "", "(N, 1, 28, 28)", "(N, 10)", "N")]
    [InlineData("(*, inFeatures) -> (*, outFeatures)", "inFeatures = inFeatures, outFeatures = 10", "(*, inFeatures)", "(*, 10)", "")]
    [InlineData("(*B, n), (*B, m) -> (*B, n + m)", "", "(*B, n), (*B, m)", "(*B, m + n)", "n m")]
    [InlineData("(N, 4*H), [(N, L)] -> (N, Lout), Lout = (L - 2)//2 + 1", "", "(N, 4*H), (N, L)", "(N, L//2)", "N H L")]
    [InlineData("first ? (N, L) : (L, N) -> (N, D), D = both ? 2*L : L", "first = true, both = true", "(N, L)", "(N, 2*L)", "N L")]
    [InlineData("first ? (N, L) : (L, N) -> (N)", "", "(?unknown, ?unknown)", "(N)", "N L")]
    [InlineData("(N, C)[k] -> (k, N)", "", "(N, C)[k]", "(k, N)", "N C k")]
    [InlineData("(N) -> (M)", "", "(N)", "(?unknown)", "N")]
    [InlineData("(*, *shape) -> (*, *shape)", "shape = (2, 3)", "(*, 2, 3)", "(*, 2, 3)", "")]
    [InlineData("(N, C) -> ((N, C)), (C, N)", "", "(N, C)", "(N, C), (C, N)", "N C")]
    public void The_inside_view(string contract, string arguments, string inputs, string outputs, string variables)
    {
        var promise = Contract.Parse(contract).Promise(Applying.Arguments(arguments));
        Assert.Equal(inputs, Applying.Text(promise.Inputs));
        Assert.Equal(outputs, Applying.Text(promise.Outputs));
        Assert.Equal(variables, string.Join(" ", promise.Variables));
        Assert.All(promise.Variables, variable => Assert.Equal(SymbolKind.Promised, variable.Kind));
    }

    [Fact]
    public void Optional_dimensions_are_read_as_there_or_as_absent()
    {
        var contract = Contract.Parse("(N?, C) -> (N?, C), (N)");
        var present = contract.Promise(new Dictionary<string, Value>());
        Assert.Equal(("(N, C)", "(N, C), (N)"), (Applying.Text(present.Inputs), Applying.Text(present.Outputs)));
        var absent = contract.Promise(new Dictionary<string, Value>(), withOptionalDimensions: false);
        Assert.Equal(("(C)", "(C), (1)"), (Applying.Text(absent.Inputs), Applying.Text(absent.Outputs)));
    }

    [Fact]
    public void Requirements_are_facts()
    {
        var promise = Contract.Parse("(N, d) -> (N, heads, d//heads), d % heads == 0, N >= 5").Promise(Applying.Arguments("heads = heads"));
        Assert.Equal(VerdictKind.Proven, Verdict(promise, "heads*(d//heads) == d"));
        Assert.Equal(VerdictKind.Proven, Verdict(promise, "N > 4"));
        Assert.Equal(VerdictKind.Conditional, Verdict(Contract.Parse("(N) -> (N)").Promise(new Dictionary<string, Value>()), "N > 4"));
    }

    [Fact]
    public void What_is_promised_inside_is_what_a_call_checks()
    {
        var inside = Contract.Parse("(N, L, 128) -> (N, L, 16)").Promise(new Dictionary<string, Value>());
        var linear = Contract.Parse("(*, i) -> (*, o)").Apply(inside.Inputs, Applying.Arguments("i = 128, o = 16"), inside.Facts);
        Assert.Null(linear.Failure);
        Assert.Equal(inside.Outputs, linear.Outputs);
        var wrong = Contract.Parse("(*, i) -> (*, o)").Apply(inside.Inputs, Applying.Arguments("i = 64, o = 16"), inside.Facts);
        Assert.Equal(FailureKind.Dimension, wrong.Failure!.Kind);
    }

    private static VerdictKind Verdict(ContractPromise promise, string condition)
    {
        var expression = Expression.Parse(condition);
        var scope = expression.Names.ToDictionary(name => name.Key, name => (Value)Dim.Of(new Symbol(name.Key)));
        return promise.Facts.Decide(((BooleanValue)expression.Evaluate(scope, Facts.None)).Condition).Kind;
    }
}
