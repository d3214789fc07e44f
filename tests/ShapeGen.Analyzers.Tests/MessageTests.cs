namespace ShapeGen.Analyzers.Tests;

/// <summary>The whole line that the build prints: what, expected, actual, where from, and what may have been meant.</summary>
public class MessageTests
{
    private static Task<IReadOnlyList<string>> Told(string fields, string contract, string body) => Verify.Messages($$"""
        #pragma warning disable SG0007, SG2001
        [Model]
        public partial class Net
        {
            {{fields}}

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData(
        "private readonly Linear encode = new(784, 128), decode = new(256, 784);", "(N, 784) -> (N, 784)",
        "var hidden = encode.Forward(x).Relu(); return decode.Forward(hidden);",
        "SG1001: 'decode' expects 256 features in the last dimension (inFeatures), but gets 128: hidden is (N, 128), from encode of (N, 784) at line 10")]
    [InlineData(
        "private readonly Conv2d a = new(3, 8, 3), b = new(8, 16, 3); private readonly Linear fc = new(16, 4);", "(N, 3, 9, 11) -> (N, 4)",
        "return fc.Forward(b.Forward(a.Forward(x)));",
        "SG1001: 'fc' expects 16 features in the last dimension (inFeatures), but gets 7: b.Forward(a.Forward(x)) is (N, 16, 5, 7), from b of (N, 8, 7, 9) at line 10, "
        + "Wout = (9 + 2*0 - 1*(3 - 1) - 1)//1 + 1 = 7. Do the channels come first? Permute(0, 2, 3, 1) gives (N, 5, 7, 16).")]
    [InlineData(
        "private readonly Linear left = new(8, 4), right = new(8, 5);", "(N, 8) -> (N, 4)", "return left.Forward(x) + right.Forward(x);",
        "SG1004: +: (N, 4) and (N, 5) do not broadcast: 4 and 5 in the last dimension, where left.Forward(x) is from left of (N, 8) at line 10 and right.Forward(x) is from right of (N, 8) at line 10")]
    [InlineData(
        "private readonly Conv2d conv = new(1, 6, 5);", "(N, 1, 28, 28) -> (N, 6, 28, 28)", "return conv.Forward(x);",
        "SG1005: Net.Forward promises (N, 6, 28, 28), but delivers (N, 6, 24, 24): conv.Forward(x), from conv of (N, 1, 28, 28) at line 10, Hout = (28 + 2*0 - 1*(5 - 1) - 1)//1 + 1 = 24")]
    [InlineData(
        "private readonly MultiheadAttention attention = new(64, 4, kdim: null, vdim: 32, batchFirst: true);", "(N, L, 64) -> (N, L, 64)",
        "return attention.Forward(x, x.Narrow(2, 0, 48), x.Narrow(2, 0, 32)).Output;",
        "SG1001: 'attention' expects 64 in the last dimension of x.Narrow(2, 0, 48) (embedDim, as in x), but gets 48: x.Narrow(2, 0, 48) is (N, L, 48), from Narrow of (N, L, 64) at line 10")]
    [InlineData(
        "private readonly Sequential net = new(new Linear(8, 4), new ReLU(), new Linear(5, 2));", "(N, 8) -> (N, 2)", "return net.Forward(x);",
        "SG1001: 'net.2' expects 5 features in the last dimension (inFeatures), but gets 4: its input is (N, 4), from net.0 of (N, 8) at line 10")]
    [InlineData(
        "", "(N, 8) -> (N, 16)", "return Tensor.Cat([x, x.Transpose(0, 1)], dim: 1);",
        "SG1003: Cat: (N, 8) and (8, N) differ in dimension 0 (N and 8), but may only differ in dimension 1")]
    public async Task One_error_is_told(string fields, string contract, string body, string message) =>
        Assert.Equal([message], await Told(fields, contract, body));

    [Theory]
    [InlineData("var h = b.Forward(a.Forward(x)); h = c.Forward(h) + c.Forward(h); return h.Flatten(1);", 1)]
    [InlineData("var h = b.Forward(x); return c.Forward(h.Matmul(h)) + b.Forward(h);", 1)]
    [InlineData("var wrong = b.Forward(x); return a.Forward(a.Forward(x));", 2)]
    [InlineData("Tensor<float>[] all = [b.Forward(x), a.Forward(x)]; return all.Cat(dim: 1).Reshape(3, 3);", 1)]
    [InlineData("var (p, q) = (b.Forward(x), a.Forward(x)); return p + q;", 1)]
    [InlineData("for (var i = 0; i < 3; i++) x = b.Forward(x); return x;", 1)]
    public async Task One_error_per_cause(string body, int causes)
    {
        var messages = await Told("private readonly Linear a = new(8, 4), b = new(5, 2), c = new(2, 2);", "(N, 8) -> (N, 3)", body);
        Assert.Equal(causes, messages.Count);
        Assert.All(messages, message => Assert.StartsWith("SG1001", message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_element_of_a_callers_container_is_called_by_its_code()
    {
        var messages = await Verify.Messages("""
            public static class Program
            {
                public static Tensor<float> Score(Tensor<float> x) =>
                    new Sequential(new Linear(20, 64), new ReLU(), new Linear(20, 1)).Forward(Tensor.Zeros(4, 20));
            }
            """);
        Assert.Equal(
            ["SG1001: 'new Linear(20, 1)' expects 20 features in the last dimension (inFeatures), but gets 64: its input is (4, 64), from new Linear(20, 64) of (4, 20) at line 4"],
            messages);
    }
}
