namespace ShapeGen.Shapes.Tests;

/// <summary>What the messages ask where a failure looks like a common mistake; every result was computed by hand.</summary>
public class HintTests
{
    private const string Linear = "(*, inFeatures) -> (*, outFeatures)";
    private const string Conv2d = "(N?, inChannels, H, W) -> (N?, outChannels, H, W)";
    private const string Lstm = "batchFirst ? (N?, L, inputSize) : (L, N?, inputSize), [(layers, N?, hiddenSize)] -> (layers, N?, hiddenSize)";

    [Theory]
    [InlineData("(N, 16, 5, 5)", 400, "Is a flattening missing? Flatten(1) gives (N, 400).")]
    [InlineData("(N, L, 8, 64)", 512, "Is a flattening missing? Flatten(2) gives (N, L, 512).")]
    [InlineData("(N, 16, L)", 16, "Are dimensions 1 and 2 swapped? Transpose(1, 2) gives (N, L, 16).")]
    [InlineData("(N, 16, 7, 5)", 16, "Do the channels come first? Permute(0, 2, 3, 1) gives (N, 7, 5, 16).")]
    [InlineData("(4, 150)", 4, "Is the matrix transposed? Transpose(0, 1) gives (150, 4).")]
    [InlineData("(960)", 192, "Was 5*192 = 960 flattened? Unflatten(0, [5, 192]) gives (5, 192).")]
    [InlineData("(N, 400)", 576, null)]
    [InlineData("(N, 5, 7)", 36, null)]
    public void A_linear_layer(string shape, int features, string? hint) =>
        Assert.Equal(hint, Call(Linear, $"inFeatures = {features}, outFeatures = 10", shape)?.Text);

    [Theory]
    [InlineData("(N, 32, 48, 3)", 3, "Do the channels come last? Permute(0, 3, 1, 2) gives (N, 3, 32, 48).")]
    [InlineData("(64, 64, 3)", 3, "Do the channels come last? Permute(2, 0, 1) gives (3, 64, 64).")]
    [InlineData("(N, 16, 8, 8)", 8, null)]
    [InlineData("(28, 28)", 1, "Is the batch dimension missing? Unsqueeze(0) gives (1, 28, 28).")]
    [InlineData("(9, 28, 28)", 1, "Is a dimension missing? Unsqueeze(1) gives (9, 1, 28, 28).")]
    [InlineData("(6, 256)", 1, "Was 1*16*16 = 256 flattened? Unflatten(1, [1, 16, 16]) gives (6, 1, 16, 16).")]
    [InlineData("(6, 768)", 3, "Was 3*16*16 = 768 flattened? Unflatten(1, [3, 16, 16]) gives (6, 3, 16, 16).")]
    [InlineData("(N, 4, 8, 8)", 3, null)]
    public void A_convolution(string shape, int channels, string? hint) =>
        Assert.Equal(hint, Call(Conv2d, $"inChannels = {channels}, outChannels = 8", shape)?.Text);

    [Theory]
    [InlineData("(N, 1, 28, 28) -> (N, 10)", "(16, 784)", "Was 1*28*28 = 784 flattened? Unflatten(1, [1, 28, 28]) gives (16, 1, 28, 28).")]
    [InlineData("(N, 3, 32, 32) -> (N, 10)", "(3, 32, 32)", "Is the batch dimension missing? Unsqueeze(0) gives (1, 3, 32, 32).")]
    [InlineData("(N, 1, 28, 28) -> (N, 10)", "(8, 28, 28)", "Is a dimension missing? Unsqueeze(1) gives (8, 1, 28, 28).")]
    [InlineData("(N, 100, 1, 1) -> (N)", "(8, 100)", "Are two dimensions missing? Unsqueeze(-1).Unsqueeze(-1) gives (8, 100, 1, 1).")]
    [InlineData("(N, 784) -> (N, 10)", "(16, 1, 28, 28)", "Is a flattening missing? Flatten(1) gives (16, 784).")]
    [InlineData("(N) -> (N)", "(8, 1)", "Is the dimension of size 1 too many? Squeeze(1) gives (8).")]
    [InlineData("(N, 4) -> (N)", "(8, 5)", null)]
    public void A_model(string contract, string shape, string? hint) => Assert.Equal(hint, Call(contract, "", shape)?.Text);

    [Theory]
    [InlineData("(*A), (*B) -> matmul(A, B)", "(N, 64), (32, 64)", "b: Is the matrix transposed? Transpose(0, 1) gives (64, 32).")]
    [InlineData("(*A), (*B) -> matmul(A, B)", "(N, L, 8), (N, S, 8)", "b: Are dimensions 1 and 2 swapped? Transpose(1, 2) gives (N, 8, S).")]
    [InlineData("(*A), (*B) -> matmul(A, B)", "(10, 4), (10)", "a: Is the matrix transposed? Transpose(0, 1) gives (4, 10).")]
    [InlineData("(*A), (*B) -> matmul(A, B)", "(2, 3), (4, 5)", null)]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(4, 3, 32, 32), (3)", "b: Are two dimensions missing? Unsqueeze(-1).Unsqueeze(-1) gives (3, 1, 1).")]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(N, L, 8), (N, L)", "b: Is a dimension missing? Unsqueeze(-1) gives (N, L, 1).")]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(5, 10), (64)", null)]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(2, 1, 32, 32), (2, 1, 31, 32)", null)]
    [InlineData("(*A), (*B) -> broadcast(A, B)", "(N, M), (M, N)", "b: Is the matrix transposed? Transpose(0, 1) gives (N, M).")]
    [InlineData("(*A), (*A) -> ()", "(N, 1), (N)", "b: Is a dimension missing? Unsqueeze(1) gives (N, 1).")]
    [InlineData("(*A), (*A) -> ()", "(N), (N, 1)", "b: Is the dimension of size 1 too many? Squeeze(1) gives (N).")]
    [InlineData("(N, C, *A), (N, *A) -> ()", "(4, 12, 50), (4, 12)", "a: Are dimensions 1 and 2 swapped? Transpose(1, 2) gives (4, 50, 12).")]
    public void Two_tensors(string contract, string shapes, string? hint) => Assert.Equal(hint, Call(contract, "", shapes)?.Text);

    [Theory]
    [InlineData("false", "(20, 5, 3), (1, 20, 6)", "Are batch and time swapped? With batchFirst: true the shapes fit.")]
    [InlineData("true", "(5, 20, 3), (1, 20, 6)", "a: Are batch and time swapped? Transpose(0, 1) gives (20, 5, 3).")]
    [InlineData("false", "(20, 5, 3), (1, 7, 6)", null)]
    public void Batch_and_time(string batchFirst, string shapes, string? hint) =>
        Assert.Equal(hint, Call(Lstm, $"batchFirst = {batchFirst}, inputSize = 3, hiddenSize = 6, layers = 1", shapes)?.Text);

    [Theory]
    [InlineData(100, 8, "96 and 104 are multiples of 8; 100 is a multiple of 5 and of 10.")]
    [InlineData(24, 16, "16 and 32 are multiples of 16; 24 is a multiple of 12 and of 24.")]
    [InlineData(3, 8, "8 is the next multiple of 8; 3 is a multiple of 3.")]
    [InlineData(7, 2, "6 and 8 are multiples of 2; 7 is a multiple of 1 and of 7.")]
    public void A_division_with_a_rest(int size, int parts, string hint)
    {
        var arguments = Applying.Arguments($"embedDim = {size}, numHeads = {parts}");
        Assert.Equal(hint, Messages.Describe(Expression.Parse("embedDim % numHeads == 0"), arguments, "Attention", []).Hint!.Text);
        Assert.Equal(hint, Call("(N, embedDim) -> (N), embedDim % numHeads == 0", $"numHeads = {parts}", $"(5, {size})")!.Text);
    }

    [Fact]
    public void A_requirement_on_symbols_has_no_numbers_to_name() =>
        Assert.Null(Messages.Describe(Expression.Parse("embedDim % numHeads == 0"), Applying.Arguments("embedDim = d, numHeads = 8"), "Attention", []).Hint);

    [Fact]
    public void A_hint_says_what_to_change_and_stands_behind_the_headline()
    {
        var message = Message(Linear, "inFeatures = 400, outFeatures = 10", "(N, 16, 5, 5)");
        Assert.Equal(new InsertedCall(0, "Flatten(1)"), message.Hint!.Remedy);
        Assert.Equal($"{message.Headline}. {message.Hint.Text}", message.Line);
        Assert.EndsWith("\n  " + message.Hint.Text, message.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            new PassedArgument("batchFirst", "true"),
            Call(Lstm, "batchFirst = false, inputSize = 3, hiddenSize = 6, layers = 1", "(20, 5, 3), (1, 20, 6)")!.Remedy);
    }

    [Theory]
    [InlineData("(N, 10)", "(N, 10, 1)", "Is the dimension of size 1 too many? Squeeze(2) gives (N, 10).")]
    [InlineData("(N, 1)", "(N)", "Is a dimension missing? Unsqueeze(1) gives (N, 1).")]
    [InlineData("(N, L, 6)", "(L, N, 6)", "Are batch and time swapped? Transpose(0, 1) gives (N, L, 6).")]
    [InlineData("(N, 10)", "(N, 11)", null)]
    public void An_output(string promised, string delivered, string? hint)
    {
        var shapes = Applying.Inputs($"{promised}, {delivered}").Cast<ShapeInput>().Select(input => input.Shape).ToArray();
        var message = Messages.DescribeOutput("Net.Forward", Contract.Parse("(N) -> (N)"), shapes[0], new InputDescription("y", shapes[1], null), []);
        Assert.Equal(hint, message.Hint?.Text);
    }

    private static Hint? Call(string contract, string arguments, string shapes) => Message(contract, arguments, shapes).Hint;

    private static ShapeMessage Message(string contract, string arguments, string shapes)
    {
        var (parsed, scope, inputs) = (Contract.Parse(contract), Applying.Arguments(arguments), Applying.Inputs(shapes));
        var failure = parsed.Apply(inputs, scope, Facts.None).Failure;
        Assert.NotNull(failure);
        var descriptions = inputs.Select((input, index) => new InputDescription(((char)('a' + index)).ToString(), (input as ShapeInput)?.Shape, null));
        return Messages.Describe(failure, parsed, scope, new MessageContext(null, "f", [.. descriptions]));
    }
}
