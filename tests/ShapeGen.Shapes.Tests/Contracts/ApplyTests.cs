namespace ShapeGen.Shapes.Tests;

public class ApplyTests
{
    private const string Linear = "(*, inFeatures) -> (*, outFeatures)";

    private const string Conv1d =
        "(N?, inChannels, L) -> (N?, outChannels, Lout), "
        + "Lout = padding == \"same\" ? L : (L + 2*padding - dilation*(kernelSize - 1) - 1)//stride + 1, Lout >= 1";

    private const string Lstm =
        "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize))] -> "
        + "batchFirst ? (N?, L, D*hiddenSize) : (L, N?, D*hiddenSize), ((D*numLayers, N?, hiddenSize), (D*numLayers, N?, hiddenSize)), "
        + "D = bidirectional ? 2 : 1";

    [Theory]
    [InlineData(Linear, "(32, 784)", "inFeatures = 784, outFeatures = 10", "(32, 10)")]
    [InlineData(Linear, "(784)", "inFeatures = 784, outFeatures = 10", "(10)")]
    [InlineData(Linear, "(N, L, 784)", "inFeatures = 784, outFeatures = 10", "(N, L, 10)")]
    [InlineData(Linear, "(*B, h)", "inFeatures = h, outFeatures = 10", "(*B, 10)")]
    [InlineData("(*B, in1), (*B, in2) -> (*B, out)", "(2, 3, 4), (2, 3, 5)", "in1 = 4, in2 = 5, out = 6", "(2, 3, 6)")]
    [InlineData(Conv1d, "(8, 3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = 0, stride = 1, dilation = 1", "(8, 6, 24)")]
    [InlineData(Conv1d, "(3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = 0, stride = 1, dilation = 1", "(6, 24)")]
    [InlineData(Conv1d, "(N, 3, 28)", "inChannels = 3, outChannels = 6, kernelSize = 5, padding = \"same\", stride = 1, dilation = 1", "(N, 6, 28)")]
    [InlineData(Lstm, "(5, 7, 10)", "batchFirst = true, bidirectional = true, numLayers = 2, inputSize = 10, hiddenSize = 20", "(5, 7, 40), (4, 5, 20), (4, 5, 20)")]
    [InlineData(Lstm, "(7, 5, 10), (1, 5, 20), (1, 5, 20)", "batchFirst = false, bidirectional = false, numLayers = 1, inputSize = 10, hiddenSize = 20", "(7, 5, 20), (1, 5, 20), (1, 5, 20)")]
    [InlineData(Lstm, "(7, 10)", "batchFirst = false, bidirectional = false, numLayers = 1, inputSize = 10, hiddenSize = 20", "(7, 20), (1, 20), (1, 20)")]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(N, 64), (64)", "", "(N, 64)")]
    [InlineData("(*A) -> flatten(A, startDim, endDim)", "(N, 16, 5, 5)", "startDim = 1, endDim = -1", "(N, 400)")]
    [InlineData("(*A) -> reshape(A, shape)", "(N, 4*h)", "shape = (N, 4, -1)", "(N, 4, h)")]
    [InlineData("(N, 4*H) -> (N, H)", "(2, 12)", "", "(2, 3)")]
    [InlineData("(N, H + 1) -> (N, H)", "(2, 12)", "", "(2, 11)")]
    [InlineData("(N, C, *) -> (N, *)", "(2, 3, 4, 5)", "", "(2, 4, 5)")]
    [InlineData("(*A)[k] -> cat(A, dim)", "[(2, 3), (4, 3)]", "dim = 0", "(6, 3)")]
    [InlineData("(*A)[k] -> cat(A, dim)", "(N, 1, 16)[L]", "dim = 1", "(N, L, 16)")]
    [InlineData("(N, C)[k] -> (N, k*C)", "[(2, 3), (2, 3)]", "", "(2, 6)")]
    [InlineData("(*, *normalizedShape) -> (*, *normalizedShape)", "(7, 2, 3)", "normalizedShape = (2, 3)", "(7, 2, 3)")]
    public void Gives_the_outputs(string contract, string inputs, string arguments, string outputs)
    {
        var outcome = Applying.Apply(contract, inputs, arguments);
        Assert.Null(outcome.Failure);
        Assert.Equal(outputs, Applying.Text(outcome.Outputs));
    }

    [Theory]
    [InlineData("(*, i) -> (*, o)", "(N, 576)", "i = 400, o = 10", FailureKind.Dimension, 0, 1, "i", "400", "576")]
    [InlineData("(*, i) -> (*, o)", "(h, hidden)", "i = outFeatures, o = 10", FailureKind.Dimension, 0, 1, "i", "outFeatures", "hidden")]
    [InlineData("(*, i) -> (*, o)", "(N)", "i = 64, o = 10", FailureKind.Dimension, 0, 0, "i", "64", "N")]
    [InlineData("(N, 3), (N, C, C) -> (N)", "(2, 4), (2, 3)", "", FailureKind.Rank, 1, -1, null, "3", "2")]
    [InlineData("(N?, C, L) -> (N)", "(*B, 4)", "", FailureKind.Rank, 0, -1, null, "2", null)]
    [InlineData("(N, C) -> (N), C >= 5", "(2, 4)", "", FailureKind.Requirement, 0, 1, "C", "5", "4")]
    [InlineData("(N), (M) -> (N)", "(3)", "", FailureKind.Count, 1, -1, null, "1", "0")]
    [InlineData("(N) -> (N)", "(3), (4)", "", FailureKind.Count, 1, -1, null, "1", "2")]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(N, 64), (N, 32)", "", FailureKind.Broadcast, 0, -1, "broadcast", "64", "32")]
    [InlineData("(*A) -> select(A, dim, 3)", "(N, 3)", "dim = 1", FailureKind.Requirement, 0, -1, "select", null, null)]
    public void Gives_the_first_failure(
        string contract, string inputs, string arguments, FailureKind kind, int input, int axis, string? name, string? expected, string? actual)
    {
        var outcome = Applying.Apply(contract, inputs, arguments);
        var failure = outcome.Failure!;
        Assert.Equal((kind, input, axis, name), (failure.Kind, failure.Input, failure.Axis, failure.Name));
        Assert.Equal((expected, actual), (failure.Expected?.ToString(), failure.Actual?.ToString()));
        Assert.All(outcome.Outputs, output => Assert.Equal(ContractInput.Unknown, output));
    }

    [Theory]
    [InlineData("(*, i) -> (*, o)", "unknown", "i = 4, o = 10", "unknown")]
    [InlineData("(*, i) -> (*, o)", "(2, 3)", "i = unknown, o = 10", "(2, 10)")]
    [InlineData("(N, C), (C, M) -> (N, M)", "unknown, (3, 4)", "", "(?unknown, 4)")]
    [InlineData("(N?, C), (N?, M) -> (N?, M)", "unknown, (2, 4)", "", "(2, 4)")]
    [InlineData("(N, a*b) -> (N, a)", "(2, 12)", "", "(2, ?unknown)")]
    [InlineData("(N, L) -> (N, Lout), Lout = same ? L : L - k", "(2, 12)", "k = 3", "(2, ?unknown)")]
    [InlineData("(N, *) -> (N)", "(*B, 3)", "", "(?unknown)")]
    [InlineData("(*A)[k] -> cat(A, 0), (k)", "[(2), unknown]", "", "unknown, (2)")]
    public void What_is_not_known_leaves_the_rest(string contract, string inputs, string arguments, string outputs)
    {
        var outcome = Applying.Apply(contract, inputs, arguments);
        Assert.Null(outcome.Failure);
        Assert.False(outcome.IsComplete);
        Assert.Equal(outputs, Applying.Text(outcome.Outputs));
    }

    [Fact]
    public void Sizes_of_which_nothing_is_promised_become_requirements()
    {
        Dim n = Dim.Of(new Symbol("n", SymbolKind.Inferred));
        var linear = Contract.Parse("(*, i) -> (*, 10)").Apply([Shape.Of(2, n)], Applying.Arguments("i = 400"), Facts.None);
        Assert.Null(linear.Failure);
        Assert.Equal("n == 400", Assert.Single(linear.Requirements).ToString());
        Assert.True(linear.IsComplete);
        var sum = Contract.Parse("(*A), (*B) -> broadcast(A, B)").Apply([Shape.Of(n), Shape.Of(64)], Applying.Arguments(""), Facts.None);
        Assert.Null(sum.Failure);
        Assert.Equal("(64)", Applying.Text(sum.Outputs));
        Assert.Equal("n == 64 or n == 1", Assert.Single(sum.Requirements).ToString());
    }

    [Fact]
    public void A_condition_is_required_once()
    {
        var outcome = Applying.Apply("(N, d) -> (N, heads, d//heads), d % heads == 0, heads*(d//heads) == d", "(N, d)", "heads = h");
        Assert.Equal("d % h == 0", Assert.Single(outcome.Requirements).ToString());
    }

    [Fact]
    public void Facts_are_taken_into_account()
    {
        var (a, b) = (Dim.Of(new Symbol("a")), Dim.Of(new Symbol("b")));
        var facts = Facts.None.Assume(new Comparison(a, Relation.Equal, b));
        Assert.NotNull(Applying.Apply("(N), (N) -> (N)", "(a), (b)").Failure);
        Assert.Null(Applying.Apply("(N), (N) -> (N)", "(a), (b)", facts: facts).Failure);
        Assert.Null(Applying.Apply("(*A), (*B) -> broadcast(A, B)", "(a, 3), (b, 3)", facts: facts).Failure);
    }

    [Fact]
    public void Bindings_hold_every_name()
    {
        var outcome = Applying.Apply("(N?, *B, C) -> (Cout), Cout = C//groups", "(4, 5, 12)", "groups = 3, unused = 7, B = (5,)");
        Assert.Null(outcome.Failure);
        Assert.Equal((Value)(Dim)4, outcome.Bindings["N"]);
        Assert.Equal((Value)(Dim)12, outcome.Bindings["C"]);
        Assert.Equal((Value)(Dim)4, outcome.Bindings["Cout"]);
        Assert.Equal((Value)(Dim)7, outcome.Bindings["unused"]);
        var pack = Applying.Apply("(*, C), (*P, C)[k] -> (k)", "(4, 5), (2, 5)[n]");
        Assert.Equal(new ShapeValue(Shape.Of(4)), pack.Bindings["*"]);
        Assert.Equal(new ShapeValue(Shape.Of(2)), pack.Bindings["P"]);
        Assert.Equal("n", ((IntegerValue)pack.Bindings["k"]).Dim.ToString());
    }
}
