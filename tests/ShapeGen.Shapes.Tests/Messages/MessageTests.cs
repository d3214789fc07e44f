namespace ShapeGen.Shapes.Tests;

public class MessageTests
{
    [Fact]
    public void A_dimension_says_what_is_expected_and_where_the_actual_came_from()
    {
        var message = Describe(
            "(*, inFeatures) -> (*, outFeatures)", "inFeatures = 400, outFeatures = 120", "fc1", "Linear.Forward",
            ("x", "(N, 576)", "flattened from (N, 16, 6, 6) at line 14"));
        Assert.Equal(
            """
            'fc1' expects 400 features in the last dimension (inFeatures), but gets 576: x is (N, 576), flattened from (N, 16, 6, 6) at line 14
              Linear.Forward: (*, inFeatures=400) -> (*, outFeatures=120)
              x: (N, 576), flattened from (N, 16, 6, 6) at line 14
            """, message.ToString());
    }

    [Fact]
    public void A_counterexample_shows_why_two_symbols_differ()
    {
        var message = Describe(
            "(*, inFeatures) -> (*, outFeatures)", "inFeatures = outFeatures, outFeatures = 7", "fc2", "Linear.Forward", ("x", "(N, hidden)", null));
        Assert.Equal("'fc2' expects outFeatures in the last dimension (inFeatures), but gets hidden: x is (N, hidden)", message.Headline);
        Assert.StartsWith("for hidden = ", message.Details[^1]);
        Assert.Contains("outFeatures = ", message.Details[^1]);
    }

    [Theory]
    [InlineData(
        "(N?, inChannels, H, W) -> (N?, outChannels, H, W)", "inChannels = 3, outChannels = 6", "(N, 576)",
        "'conv1' expects 3 or 4 dimensions (N?, inChannels, H, W), but gets 2: x is (N, 576)")]
    [InlineData("(N, C) -> (C, N)", "", "(3)", "'conv1' expects 2 dimensions (N, C), but gets 1: x is (3)")]
    [InlineData("(*, C, L) -> (*, L)", "", "(3)", "'conv1' expects at least 2 dimensions (*, C, L), but gets 1: x is (3)")]
    [InlineData("(N, C) -> (C, N)", "", "(*B, 3)", "'conv1' expects 2 dimensions (N, C), but gets any number: x is (*B, 3)")]
    [InlineData("(N, 28) -> (N)", "", "(5, 32)", "'conv1' expects 28 in the last dimension, but gets 32: x is (5, 32)")]
    [InlineData("(N, 4*H) -> (N, H)", "", "(5, 10)", "'conv1' expects 4*H in the last dimension, but gets 10: x is (5, 10)")]
    [InlineData("(2*k, N) -> (N)", "k = 3", "(5, 10)", "'conv1' expects 6 in dimension 0 (2*k = 2*3 = 6), but gets 5: x is (5, 10)")]
    [InlineData("(C, *) -> (C)", "C = 3", "(5, *B)", "'conv1' expects 3 in dimension 0 (C), but gets 5: x is (5, *B)")]
    [InlineData("(*, C, L) -> (*, L)", "C = 3", "(*B, 5, 7)", "'conv1' expects 3 in the second to last dimension (C), but gets 5: x is (*B, 5, 7)")]
    [InlineData(
        "(N?, C, L) -> (N?, C, Lout), Lout = (L + 2*padding - dilation*(kernelSize - 1) - 1)//stride + 1, Lout >= 1",
        "padding = 0, dilation = 1, kernelSize = 5, stride = 1", "(8, 6, 3)",
        "'conv1' needs Lout >= 1, but Lout = (3 + 2*0 - 1*(5 - 1) - 1)//1 + 1 = -1: x is (8, 6, 3)")]
    [InlineData(
        "(N?, C, H, W) -> (N?, C, Hout, W), Hout = (H + 2*P[0] - (K[0] - 1) - 1)//S[0] + 1, K = kernelSize, S = stride ?? (1, 1), P = padding ?? (0, 0), Hout >= 1",
        "kernelSize = (5, 5), stride = null, padding = (1, 1)", "(8, 6, 2, 9)",
        "'conv1' needs Hout >= 1, but Hout = (2 + 2*1 - (5 - 1) - 1)//1 + 1 = 0: x is (8, 6, 2, 9)")]
    [InlineData(
        "(N, C) -> (N, C), 2*P[0] <= kernelSize[0], P = padding ?? (0, 0)", "padding = (3, 3), kernelSize = (5, 5)", "(8, 4)",
        "'conv1' needs 2*P[0] <= kernelSize[0], but P[0] = 3, kernelSize[0] = 5")]
    [InlineData("(N, C) -> (N, C), C % groups == 0", "groups = 3", "(8, 4)", "'conv1' needs C % groups == 0, but C = 4, groups = 3: x is (8, 4)")]
    [InlineData("(*A) -> reshape(A, sizes)", "sizes = (5, -1)", "(2, 6, 3)", "'conv1': (2, 6, 3) has 36 elements, which (5, -1) does not hold")]
    public void One_input(string contract, string arguments, string shape, string headline) =>
        Assert.Equal(headline, Describe(contract, arguments, "conv1", "Layer.Forward", ("x", shape, null)).Headline);

    [Theory]
    [InlineData(
        "(*A), (*B) -> broadcast(A, B)", "(N, 64)", "(N, 32)",
        "Tensor + Tensor: (N, 64) and (N, 32) do not broadcast: 64 and 32 in the last dimension, where y is from fc2 at line 9")]
    [InlineData(
        "(*A), (*B) -> broadcast(A, B)", "(*B, 64)", "(5, 64)",
        "Tensor + Tensor: (*B, 64) and (5, 64) do not broadcast for every size of their leading dimensions, where y is from fc2 at line 9")]
    [InlineData(
        "(*A), (*B) -> matmul(A, B)", "(2, 3)", "(4, 5)",
        "Tensor + Tensor: (2, 3) times (4, 5): the rows of the first have 3 elements, the columns of the second 4, where y is from fc2 at line 9")]
    [InlineData(
        "(N, C), (N, C) -> ()", "(2, 3)", "(4, 3)",
        "Tensor + Tensor expects 2 in dimension 0 of y (N, as in x), but gets 4: y is (4, 3), from fc2 at line 9")]
    [InlineData(
        "(N, C), (N, C) -> ()", "(N, 3)", "(M, 3)",
        "Tensor + Tensor expects N in dimension 0 of y (as in x), but gets M: y is (M, 3), from fc2 at line 9")]
    [InlineData(
        "(*B, n), (*B, m) -> (*B)", "(*P, 3)", "(*Q, 3)",
        "Tensor + Tensor expects the same leading dimensions (*B) in all inputs: y is (*Q, 3), from fc2 at line 9")]
    [InlineData(
        "(*B, n), (*B, m) -> (*B)", "(2, 3)", "(3)",
        "Tensor + Tensor expects 2 dimensions (*B, m) of y, but gets 1: y is (3), from fc2 at line 9")]
    public void Two_inputs(string contract, string first, string second, string headline) =>
        Assert.Equal(headline, Describe(contract, "", null, "Tensor + Tensor", ("x", first, null), ("y", second, "from fc2 at line 9")).Headline);

    [Theory]
    [InlineData("(N), (M) -> (N)", "(3)", "'f' needs input 1, (M), but it is left out")]
    [InlineData("(N) -> (N)", "(3), (4)", "'f' takes 1 tensor, but gets 2")]
    [InlineData("(N), [(M), (K)] -> (N)", "(3), (4), absent", "'f' needs input 2, (K), but it is left out")]
    public void The_number_of_inputs(string contract, string inputs, string headline)
    {
        var (parsed, scope) = (Contract.Parse(contract), new Dictionary<string, Value>());
        var failure = parsed.Apply(Applying.Inputs(inputs), scope, Facts.None).Failure;
        Assert.Equal(FailureKind.Count, failure!.Kind);
        Assert.Equal(headline, Messages.Describe(failure, parsed, scope, new MessageContext("f", "F.Forward", [])).Headline);
    }

    [Fact]
    public void A_list_of_another_length()
    {
        var (parsed, scope) = (Contract.Parse("(N, C)[3] -> (N)"), new Dictionary<string, Value>());
        var failure = parsed.Apply(Applying.Inputs("[(2, 3), (2, 3)]"), scope, Facts.None).Failure;
        Assert.Equal(
            "'f' expects 3 tensors in xs, but gets 2",
            Messages.Describe(failure!, parsed, scope, new MessageContext("f", "F.Forward", [new("xs", null, null)])).Headline);
    }

    [Fact]
    public void The_contract_is_shown_with_its_numbers()
    {
        const string lstm = "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [(D*numLayers, N?, hiddenSize)] -> (N, L, D*hiddenSize), D = bidirectional ? 2 : 1";
        var message = Describe(
            lstm, "batchFirst = true, bidirectional = true, inputSize = 8, hiddenSize = 5, numLayers = 2", "lstm", "LSTM.Forward", ("x", "(4, 6, 9)", null));
        Assert.Equal(
            "LSTM.Forward: (N?, L, inputSize=8), [(D*numLayers=4, N?, hiddenSize=5)] -> (N, L, D*hiddenSize=10), D = bidirectional ? 2 : 1", message.Details[0]);
    }

    [Theory]
    [InlineData("inChannels % groups == 0", "inChannels = 4, groups = 3", "Conv2d needs inChannels % groups == 0, but inChannels = 4, groups = 3")]
    [InlineData("projSize < hiddenSize", "projSize = 5, hiddenSize = n", "Conv2d needs projSize < hiddenSize, but projSize = 5, hiddenSize = n")]
    [InlineData("padding != \"same\" or stride == (1, 1)", "padding = \"same\", stride = (2, 2)", "Conv2d needs padding != \"same\" or stride == (1, 1), but padding = \"same\", stride = (2, 2)")]
    public void A_constructor(string requirement, string arguments, string headline) =>
        Assert.Equal(headline, Messages.Describe(Expression.Parse(requirement), Applying.Arguments(arguments), "Conv2d", []).Headline);

    [Fact]
    public void A_constructor_with_symbols_of_the_same_names()
    {
        var counterexample = new[] { KeyValuePair.Create(new Symbol("a"), 3L), KeyValuePair.Create(new Symbol("b"), 2L) };
        Assert.Equal(
            "Block needs a == b, which fails for a = 3, b = 2",
            Messages.Describe(Expression.Parse("a == b"), Applying.Arguments("a = a, b = b"), "Block", counterexample).ToString());
    }

    [Fact]
    public void An_output_that_is_not_delivered()
    {
        var message = Messages.DescribeOutput(
            "LeNet.Forward", Contract.Parse("(N, 1, 28, 28) -> (N, 10)"), Shape.Of(Dim.Of(new Symbol("N")), 10),
            new InputDescription("fc2.Forward(x)", Shape.Of(Dim.Of(new Symbol("N")), 84), "from fc2 at line 16"), []);
        Assert.Equal(
            """
            LeNet.Forward promises (N, 10), but delivers (N, 84): fc2.Forward(x), from fc2 at line 16
              LeNet.Forward: (N, 1, 28, 28) -> (N, 10)
            """, message.ToString());
    }

    [Fact]
    public void Declarations()
    {
        Contract.TryParse("(N, C -> (C)", out _, out var error);
        Assert.Equal("The contract cannot be read: column 7: ')' is expected, not '->'", Messages.DescribeMalformed(error!).ToString());
        Assert.Equal(
            """
            'bias' stands for Linear.bias here, which is bool and not a size
              name the dimension otherwise, if it is not Linear.bias
            """, Messages.DescribeNotASize("bias", "Linear.bias", "bool").ToString());
        var contract = Contract.Parse("(N), [(M)] -> (N)");
        Assert.Equal("F takes 1 tensor, but its contract names 2\n  F: (N), [(M)] -> (N)", Messages.DescribeTensorCount("F", contract, 1, 2).ToString());
        Assert.Equal("F returns 2 tensors, but its contract names 1", Messages.DescribeTensorCount("F", contract, 2, 2).Headline);
    }

    private static ShapeMessage Describe(
        string contract, string arguments, string? subject, string operation, params (string Text, string Shape, string? Origin)[] inputs)
    {
        var (parsed, scope) = (Contract.Parse(contract), Applying.Arguments(arguments));
        var shapes = inputs.Select(input => Applying.Inputs(input.Shape)[0]).ToArray();
        var failure = parsed.Apply(shapes, scope, Facts.None).Failure;
        Assert.NotNull(failure);
        var descriptions = inputs.Zip(shapes, (input, shape) => new InputDescription(input.Text, ((ShapeInput)shape).Shape, input.Origin));
        return Messages.Describe(failure, parsed, scope, new MessageContext(subject, operation, [.. descriptions]));
    }
}
