namespace ShapeGen.CodeFixes.Tests;

/// <summary>A contract that follows from the body is added, and nothing is told of the result.</summary>
public class AddContractTests
{
    private const string LeNet = """
            private readonly Conv2d conv1 = new(1, 6, kernelSize: 5, padding: 2), conv2 = new(6, 16, kernelSize: 5);
            private readonly Linear fc = new(400, 10);
        """;

    [Theory]
    [InlineData("Net", "private readonly Linear fc = new(784, 10);", "fc.Forward(x).Softmax(-1)", "(N, 784) -> (N, 10)")]
    [InlineData("Net(int inputs, int outputs)", "private readonly Linear fc = new(inputs, outputs);", "fc.Forward(x)", "(N, inputs) -> (N, outputs)")]
    [InlineData("Net", "private readonly Linear fc = new(784, 10);", "fc.Forward(x.Flatten(1))", "(N, 784) -> (N, 10)")]
    [InlineData("Net", "private readonly Conv2d conv = new(3, 8, kernelSize: 3, padding: 1);", "conv.Forward(x).Relu()", "(N, 3, H, W) -> (N, 8, H, W)")]
    [InlineData("Net", "private readonly Conv2d conv = new(3, 8, kernelSize: 5);", "conv.Forward(x)", "(N, 3, H, W) -> (N, 8, H - 4, W - 4), H >= 5, W >= 5")]
    [InlineData("Net", LeNet, "fc.Forward(conv2.Forward(conv1.Forward(x).MaxPool2d(2)).MaxPool2d(2).Flatten(1))", "(N, 1, 28, 28) -> (N, 10)")]
    [InlineData("Net", "private readonly LSTM lstm = new(3, 6, batchFirst: true);", "lstm.Forward(x).Output", "(N, L, 3) -> (N, L, 6)")]
    [InlineData("Net", "private readonly TransformerEncoderLayer layer = new(64, 8, batchFirst: true);", "layer.Forward(x)", "(N, L, 64) -> (N, L, 64)")]
    public Task A_contract_is_inferred(string header, string fields, string body, string contract)
    {
        string Model(string attribute, string method) => $$"""
            [Model]
            public partial class {{header}}
            {
                {{fields}}

            {{attribute}}    public Tensor<float> {{method}}(Tensor<float> x) => {{body}};
            }
            """;
        return VerifyFix.Gives<AddContractFix>([Model("", "{|SG2001:Forward|}")], [Model($"    [Shape(\"{contract}\")]\n", "Forward")], "SG2002", "SG3001");
    }
}
