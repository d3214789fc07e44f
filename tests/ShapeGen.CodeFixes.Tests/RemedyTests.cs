namespace ShapeGen.CodeFixes.Tests;

/// <summary>Fixes that are found by trying what people forget: each is applied, and nothing is told of the result.</summary>
public class RemedyTests
{
    private static string Model(string fields, string contract, string body, string header = "Net") => $$"""
        [Model]
        public partial class {{header}}
        {
            {{fields}}

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x) => {{body}};
        }
        """;

    [Theory]
    [InlineData("private readonly Linear fc = new(64, 8);", "(N, 64, L) -> (N, L, 8)", "fc.Forward({|SG1001:x|})", "fc.Forward(x.Transpose(1, 2))")]
    [InlineData("private readonly Conv2d conv = new(3, 8, 1);", "(N, 9, 7, 3) -> (N, 8, 9, 7)", "conv.Forward({|SG1001:x|})", "conv.Forward(x.Permute(0, 3, 1, 2))")]
    [InlineData("private readonly Linear fc = new(512, 8);", "(N, L, 8, 64) -> (N, L, 8)", "fc.Forward({|SG1001:x|})", "fc.Forward(x.Flatten(2))")]
    [InlineData("private readonly Conv2d conv = new(1, 8, 1);", "(28, 28) -> (1, 8, 28, 28)", "conv.Forward({|SG1002:x|}).Unsqueeze(0)", "conv.Forward(x.Unsqueeze(0)).Unsqueeze(0)")]
    [InlineData("private readonly Conv2d conv = new(1, 8, 1);", "(N, 256) -> (N, 8, 16, 16)", "conv.Forward({|SG1002:x|})", "conv.Forward(x.Unflatten(1, [1, 16, 16]))")]
    [InlineData("[Parameter] private readonly Tensor<float> weight = Tensor.Randn(8, 64);", "(N, 64) -> (N, 8)", "x.{|SG1003:Matmul(weight)|}", "x.Matmul(weight.Transpose(0, 1))")]
    [InlineData("[Parameter] private readonly Tensor<float> scale = Tensor.Randn(3);", "(N, 3, H, W) -> (N, 3, H, W)", "{|SG1004:x * scale|}", "x * scale.Unsqueeze(-1).Unsqueeze(-1)")]
    [InlineData("private readonly Linear fc = new(8, 1);", "(N, 8) -> (N)", "{|SG1005:fc.Forward(x)|}", "fc.Forward(x).Squeeze(1)")]
    [InlineData("private readonly Linear fc = new(8, 4);", "(L, N, 8) -> (N, L, 4)", "{|SG1005:fc.Forward(x)|}", "fc.Forward(x).Transpose(0, 1)")]
    [InlineData("private readonly Linear fc = new(8, 4);", "(N, 2, 4) -> (N, 4)", "fc.Forward({|SG1001:x + x|})", "fc.Forward((x + x).Flatten(1))")]
    public Task A_call_is_inserted(string fields, string contract, string wrong, string right) =>
        VerifyFix.Gives<InsertCallFix>(Model(fields, contract, wrong), Model(fields, contract, right));

    [Theory]
    [InlineData("long", "labels.{|SG1009:Sum|}()", "Tensor.Sum<long>(labels)")]
    [InlineData("float", "labels.Relu().{|SG1009:Average|}()", "Tensor.Average<float>(labels.Relu())")]
    public Task The_tensors_own_operation_is_called(string element, string wrong, string right)
    {
        string Total(string call) => $$"""
            public static class Labels
            {
                public static {{element}} Total(Tensor<{{element}}> labels) => {{call}};
            }
            """;

        return VerifyFix.Gives<OwnOperationFix>(Total(wrong), Total(right));
    }

    [Fact]
    public Task A_call_is_inserted_where_data_enters_a_model() => VerifyFix.Gives<InsertCallFix>(
        """
        public static class Program
        {
            public static Tensor<float> Classify(Linear model)
            {
                var picture = Tensor.Rand(10, 1, 28, 28);
                return new Linear(784, 10).Forward({|SG1001:picture|});
            }
        }
        """,
        """
        public static class Program
        {
            public static Tensor<float> Classify(Linear model)
            {
                var picture = Tensor.Rand(10, 1, 28, 28);
                return new Linear(784, 10).Forward(picture.Flatten(1));
            }
        }
        """);

    [Theory]
    [InlineData("new(3, 6)", "new(3, 6, batchFirst: true)")]
    [InlineData("new LSTM(3, 6, numLayers: 2)", "new LSTM(3, 6, numLayers: 2, batchFirst: true)")]
    public Task Batch_first_is_passed(string wrong, string right)
    {
        var layers = wrong.Contains("numLayers", StringComparison.Ordinal) ? 2 : 1;
        string Net(string creation, string state) => $$"""
            #pragma warning disable SG2001
            [Model]
            public partial class Net
            {
                private readonly LSTM lstm = {{creation}};

                [Shape("(20, 5, 3), ({{layers}}, 20, 6) -> (20, 5, 6)")]
                public Tensor<float> Forward(Tensor<float> x, Tensor<float> state) => lstm.Forward(x, ({{state}}, state)).Output;
            }
            """;
        return VerifyFix.Gives<PassArgumentFix>(Net(wrong, "{|SG1001:state|}"), Net(right, "state"));
    }

    [Fact]
    public Task Batch_first_is_changed_where_it_was_passed() => VerifyFix.Gives<ChangeLayerArgumentFix>(
        """
        [Model]
        public partial class Net
        {
            private readonly GRU gru = new(3, 6, 1, true, false);

            [Shape("(20, 5, 3), (1, 20, 6) -> (20, 5, 6)")]
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> state) => gru.Forward(x, {|SG1001:state|}).Output;
        }
        """,
        """
        [Model]
        public partial class Net
        {
            private readonly GRU gru = new(3, 6, 1, true, true);

            [Shape("(20, 5, 3), (1, 20, 6) -> (20, 5, 6)")]
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> state) => gru.Forward(x, state).Output;
        }
        """);

    [Theory]
    [InlineData("new(3, 8, 3)", "(N, 1, H, W) -> (N, 8, H - 2, W - 2), H >= 3, W >= 3", "(N, 3, H, W) -> (N, 8, H - 2, W - 2), H >= 3, W >= 3")]
    [InlineData("new(3, 8, 3)", "(1, 9, 9) -> (8, 7, 7)", "(3, 9, 9) -> (8, 7, 7)")]
    public Task The_input_is_declared_as_the_layer_takes_it(string creation, string wrong, string right)
    {
        string Net(string contract, string argument) => Model($"private readonly Conv2d conv = {creation};", contract, $"conv.Forward({argument})");
        return VerifyFix.Gives<ChangeContractFix>(Net(wrong, "{|SG1001:x|}"), Net(right, "x"));
    }

    [Fact]
    public Task The_layer_takes_the_constructors_size() => VerifyFix.Gives<ChangeLayerArgumentFix>(
        Model("private readonly Linear fc = new(outputs, outputs);", "(N, inputs) -> (N, outputs)", "fc.Forward({|SG1001:x|})", "Net(int inputs, int outputs)"),
        Model("private readonly Linear fc = new(inputs, outputs);", "(N, inputs) -> (N, outputs)", "fc.Forward(x)", "Net(int inputs, int outputs)"));

    [Theory]
    [InlineData("private readonly Linear fc = new(outputs, outputs);", "(N, inputs) -> (N, outputs)", "fc.Forward({|SG1001:x|})", "fc.Forward(x)", "inputs == outputs")]
    [InlineData("private readonly Linear fc = new(inputs, outputs);", "(N, inputs) -> (N, outputs)", "{|SG1004:fc.Forward(x) + x|}", "fc.Forward(x) + x", "inputs == outputs")]
    public Task An_equation_is_required(string fields, string contract, string wrong, string right, string requirement) =>
        VerifyFix.Gives<AddRequirementFix>(
            Model(fields, contract, wrong, "Net(int inputs, int outputs)"),
            Model(fields, $"{contract}, {requirement}", right, "Net(int inputs, int outputs)"));

    [Theory]
    [InlineData("private readonly Conv2d conv = new(1, 1, 5);", "(N, 1, H, W) -> (N, 1, H - 4, W - 4)", "conv.Forward(x)", "H >= 5, W >= 5")]
    [InlineData("private readonly PixelUnshuffle fold = new(2);", "(N, 1, H, W) -> (N, 4, H//2, W//2)", "fold.Forward(x)", "H % 2 == 0, W % 2 == 0")]
    public Task What_the_body_needs_is_required(string fields, string contract, string body, string requirements) =>
        VerifyFix.Gives<AddRequirementFix>(
            Model(fields, contract, body).Replace($"\"{contract}\"", $"{{|SG3002:\"{contract}\"|}}", StringComparison.Ordinal),
            Model(fields, $"{contract}, {requirements}", body));
}
