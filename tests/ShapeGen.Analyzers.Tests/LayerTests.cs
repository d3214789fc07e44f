namespace ShapeGen.Analyzers.Tests;

/// <summary>Every way in which a layer can be given a wrong size.</summary>
public class LayerTests
{
    private static string Model(string fields, string contract, string expression, string result = "Tensor<float>") => $$"""
        [Model]
        public partial class Net
        {
            {{fields}}

            [Shape("{{contract}}")]
            public {{result}} Forward(Tensor<float> x) => {{expression}};
        }
        """;

    [Theory]
    [InlineData("(N, 400) -> (N, 10)", "fc.Forward({|SG1001:x|})")]
    [InlineData("(N, 24, 24) -> (N, 24, 10)", "fc.Forward({|SG1001:x|})")]
    [InlineData("(N, 16, 6, 6) -> (N, 10)", "fc.Forward(x.Flatten(1))")]
    [InlineData("(N, 16, 5, 5) -> (N, 10)", "fc.Forward({|SG1001:x.Flatten(1)|})")]
    [InlineData("(*, 576) -> (*, 10)", "fc.Forward(x)")]
    [InlineData("(N, C) -> (N, 10)", "fc.Forward({|SG1001:x|})")]
    [InlineData("(N, 10) -> (N, 10)", "fc.Forward(fc.Forward({|SG1001:x|}))")]
    [InlineData("(N, 576) -> (N, 10)", "fc.Forward({|SG1001:fc.Forward(x)|})")]
    public Task Linear(string contract, string expression) =>
        Verify.Findings(Model("private readonly Linear fc = new(576, 10);", contract, expression));

    [Theory]
    [InlineData("(N, 3, 32, 32) -> (N, 8, 30, 30)", "conv.Forward(x)")]
    [InlineData("(3, 32, 32) -> (8, 30, 30)", "conv.Forward(x)")]
    [InlineData("(N, 1, 32, 32) -> (N, 8, 30, 30)", "conv.Forward({|SG1001:x|})")]
    [InlineData("(N, 32, 32, 3) -> (N, 8, 30, 1)", "conv.Forward({|SG1001:x|})")]
    [InlineData("(N, 3) -> (N, 8)", "conv.Forward({|SG1002:x|})")]
    [InlineData("(N, 1, 3, 32, 32) -> (N, 8)", "conv.Forward({|SG1002:x|})")]
    [InlineData("(N, 3, 2, 32) -> (N, 8, 1, 30)", "conv.Forward({|SG1003:x|})")]
    [InlineData("(N, 3, H, W) -> (N, 8, H - 2, W - 2)", "conv.Forward(x)")]
    public Task Conv2d(string contract, string expression) =>
        Verify.Findings(Model("private readonly Conv2d conv = new(3, 8, 3);", contract, expression));

    [Theory]
    [InlineData("(N, 3, 8) -> (N, 4, 4)", "conv1.Forward({|SG1001:x|})")]
    [InlineData("(N, 2, 4) -> (N, 4, 1)", "conv1.Forward({|SG1003:x|})")]
    [InlineData("(N, 2, 5, 5, 5) -> (N, 4, 1)", "conv1.Forward({|SG1002:x|})")]
    [InlineData("(N, 2, 5, 5, 5) -> (N, 4, 4, 4, 4)", "conv3.Forward(x)")]
    [InlineData("(N, 1, 5, 5, 5) -> (N, 4, 4, 4, 4)", "conv3.Forward({|SG1001:x|})")]
    [InlineData("(N, 5, 5) -> (N, 4, 4)", "conv3.Forward({|SG1002:x|})")]
    public Task Conv1d_and_3d(string contract, string expression) =>
        Verify.Findings(Model("private readonly Conv1d conv1 = new(2, 4, 5); private readonly Conv3d conv3 = new(2, 4, 2);", contract, expression));

    [Theory]
    [InlineData("new(4, 8, 3, groups: 2)")]
    [InlineData("new(3, 8, 3, groups: {|SG1006:2|})")]
    [InlineData("new(4, 7, 3, groups: {|SG1006:2|})")]
    [InlineData("new(4, 8, {|SG1006:0|})")]
    [InlineData("new{|SG1006:(4, 8, 3, stride: 2, padding: \"same\")|}")]
    [InlineData("new(4, 8, 3, padding: \"same\")")]
    public Task Constructor_of_conv2d(string creation) =>
        Verify.Findings(Model($"private readonly Conv2d conv = {creation};", "(N, 5) -> (N, 5)", "x"));

    [Theory]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x).Output")]
    [InlineData("(L, 3) -> (L, 5)", "rnn.Forward(x).Output")]
    [InlineData("(L, N, 4) -> (L, N, 5)", "rnn.Forward({|SG1001:x|}).Output")]
    [InlineData("(N, 1, L, 3) -> (L, N, 5)", "rnn.Forward({|SG1002:x|}).Output")]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x, Tensor.Zeros(1, x.Lengths[1], 5)).Output")]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x, {|SG1001:Tensor.Zeros(1, x.Lengths[1], 4)|}).Output")]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x, {|SG1001:Tensor.Zeros(2, x.Lengths[1], 5)|}).Output")]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x, {|SG1001:Tensor.Zeros(1, x.Lengths[0], 5)|}).Output")]
    [InlineData("(L, N, 3) -> (L, N, 5)", "rnn.Forward(x, {|SG1002:Tensor.Zeros(1, 5)|}).Output")]
    [InlineData("(L, N, 3) -> (1, N, 5)", "rnn.Forward(x).State")]
    public Task Rnn(string contract, string expression) =>
        Verify.Findings(
            WithoutInformation(Model("private readonly RNN rnn = new(3, 5);", contract, expression)),
            WithoutInformation(Model("private readonly GRU rnn = new(3, 5);", contract, expression).Replace("class Net", "class GruNet", StringComparison.Ordinal)));

    [Theory]
    [InlineData("(N, L, 3) -> (N, L, 10)", "lstm.Forward(x).Output")]
    [InlineData("(N, L, 4) -> (N, L, 10)", "lstm.Forward({|SG1001:x|}).Output")]
    [InlineData("(N, L, 3) -> (N, L, 10)", "lstm.Forward(x, (Tensor.Zeros(4, x.Lengths[0], 5), Tensor.Zeros(4, x.Lengths[0], 5))).Output")]
    [InlineData("(N, L, 3) -> (N, L, 10)", "lstm.Forward(x, ({|SG1001:Tensor.Zeros(2, x.Lengths[0], 5)|}, Tensor.Zeros(4, x.Lengths[0], 5))).Output")]
    [InlineData("(N, L, 3) -> (N, L, 10)", "lstm.Forward(x, (Tensor.Zeros(4, x.Lengths[0], 5), {|SG1001:Tensor.Zeros(4, x.Lengths[0], 6)|})).Output")]
    [InlineData("(N, L, 3) -> (N, L, 5)", "{|SG1005:lstm.Forward(x).Output|}")]
    public Task Lstm(string contract, string expression) =>
        Verify.Findings(WithoutInformation(Model("private readonly LSTM lstm = new(3, 5, numLayers: 2, batchFirst: true, bidirectional: true);", contract, expression)));

    [Theory]
    [InlineData("(N, 3) -> (N, 5)", "cell.Forward(x)")]
    [InlineData("(N, 4) -> (N, 5)", "cell.Forward({|SG1001:x|})")]
    [InlineData("(N, 2, 3) -> (N, 5)", "cell.Forward({|SG1002:x|})")]
    [InlineData("(N, 3) -> (N, 5)", "cell.Forward(x, {|SG1001:Tensor.Zeros(x.Lengths[0], 6)|})")]
    [InlineData("(N, 3) -> (N, 5)", "cell.Forward(x, {|SG1001:Tensor.Zeros(7, 5)|})")]
    public Task Cells(string contract, string expression) =>
        Verify.Findings(
            WithoutInformation(Model("private readonly RNNCell cell = new(3, 5);", contract, expression)),
            WithoutInformation(Model("private readonly GRUCell cell = new(3, 5);", contract, expression).Replace("class Net", "class GruNet", StringComparison.Ordinal)));

    [Theory]
    [InlineData("(N, 4, 8, 8) -> (N, 4, 4, 4)", "x.MaxPool2d(2)")]
    [InlineData("(N, 4, 8, 8) -> (N, 4, 4, 4)", "x.Relu().{|SG1003:MaxPool2d(9)|}")]
    [InlineData("(N, 8) -> (N, 4)", "x.{|SG1002:MaxPool2d(2)|}")]
    public Task Pooling(string contract, string expression) => Verify.Findings(Model("", contract, expression));

    [Theory]
    [InlineData("(N, 8) -> (N, 8)", "x + x")]
    [InlineData("(N, 8) -> (N, 8)", "x * x.Select(1, 0).Unsqueeze(1)")]
    [InlineData("(N, 8) -> (N, 8)", "{|SG1004:x + fc.Forward(x)|}")]
    [InlineData("(N, 8) -> (N, 8)", "({|SG1004:fc.Forward(x) - x|}) / 2f")]
    [InlineData("(N, M) -> (N, M)", "{|SG1004:x + x.Transpose(0, 1)|}")]
    public Task Operators(string contract, string expression) =>
        Verify.Findings(Model("private readonly Linear fc = new(8, 4);", contract, expression));

    [Theory]
    [InlineData("(N, 8) -> (N, 4)", "fc.Forward(x)")]
    [InlineData("(N, 8) -> (N, 5)", "{|SG1005:fc.Forward(x)|}")]
    [InlineData("(N, 8) -> (4, N)", "{|SG1005:fc.Forward(x)|}")]
    [InlineData("(N, 8) -> (N)", "{|SG1005:fc.Forward(x)|}")]
    [InlineData("(N, M, 8) -> (N, 4)", "{|SG1005:fc.Forward(x)|}")]
    [InlineData("(N, 8) -> (M, 4)", "fc.Forward(x)")]
    public Task Output(string contract, string expression) =>
        Verify.Findings(Model("private readonly Linear fc = new(8, 4);", contract, expression));

    [Fact]
    public Task Output_of_a_tuple_is_told_at_its_item() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 4);

            [Shape("(N, 8) -> (N, 4), (N, 4)")]
            public (Tensor<float> A, Tensor<float> B) Forward(Tensor<float> x)
            {
                return (fc.Forward(x), {|SG1005:x|});
            }
        }
        """);

    [Fact]
    public Task One_error_per_cause() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear fc1 = new(8, 4), fc2 = new(4, 2);

            [Shape("(N, 7) -> (N, 3)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var a = fc1.Forward({|SG1001:x|});
                var b = fc2.Forward(a) + fc2.Forward(a);
                return b.Flatten(1);
            }
        }
        """);

    /// <summary>State that is made in the forward pass is no part of the graph, which is told as information.</summary>
    private static string WithoutInformation(string source) => "#pragma warning disable SG2001\n" + source;
}
