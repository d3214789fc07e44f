using System.Numerics.Tensors;

namespace ShapeGen.Generation.Tests;

public class LazyLayerTests
{
    private const string Net = """
        [Model]
        public partial class Net
        {
            private readonly LazyConv2d conv = new(4, 3, padding: 1);
            private readonly LazyLinear fc = new(5);

            [Shape("(N, C, 4, 4) -> (N, 5)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(conv.Forward(x).Relu().Flatten(1));
        }
        """;

    [Theory]
    [InlineData("LazyLinear", "(5)", "(N, 3, 4) -> (N, 3, 5)", 3, 4)]
    [InlineData("LazyConv1d", "(4, 3, groups: 2)", "(N, 2, 8) -> (N, 4, 6)", 2, 8)]
    [InlineData("LazyConv2d", "(4, 3, padding: \"same\")", "(N, C, H, 5) -> (N, 4, H, 5)", 3, 6, 5)]
    [InlineData("LazyConv3d", "(4, 2, stride: 2, bias: false)", "(N, 2, 4, 4, 4) -> (N, 4, 2, 2, 2)", 2, 4, 4, 4)]
    [InlineData("LazyConvTranspose1d", "(4, 3, stride: 2)", "(N, 2, 5) -> (N, 4, 11)", 2, 5)]
    [InlineData("LazyConvTranspose2d", "(4, 3, groups: 2)", "(N, 2, 5, 6) -> (N, 4, 7, 8)", 2, 5, 6)]
    [InlineData("LazyConvTranspose3d", "(4, 2)", "(N, 2, 2, 3, 4) -> (N, 4, 3, 4, 5)", 2, 2, 3, 4)]
    public void ARunIsAForward(string layer, string arguments, string contract, params int[] lengths)
    {
        var assembly = CompiledModel.Load($$"""
            [Model]
            public partial class Net
            {
                private readonly {{layer}} layer = new{{arguments}};

                [Shape("{{contract}}")]
                public Tensor<float> Forward(Tensor<float> x) => layer.Forward(x);
            }
            """);
        nint[] input = [2, .. lengths.Select(length => (nint)length)];
        CompiledModel.Of(assembly, "Net").AssertRunIsForward(input);
    }

    [Fact]
    public void ARunTeachesWhatAForwardTeaches()
    {
        var assembly = CompiledModel.Load(Net);
        var model = CompiledModel.Of(assembly, "Net");
        var run = model.Method<Func<Tensor<float>, Tensor<float>>>("Run");
        var result = run(Numbers.Tensor(2, 3, 4, 4));

        Numbers.AssertClose(model.Method<Func<Tensor<float>, Tensor<float>>>("Forward")(Numbers.Tensor(2, 3, 4, 4)), result);
        Assert.Equal(
            """
            Net(
              (conv): Conv2d(3, 4, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
              (fc): Linear(in_features=64, out_features=5, bias=True)
            )
            """.ReplaceLineEndings("\n"),
            model.ToString());
        Assert.Equal("LazyConv2d has learnt inChannels = 3, but gets 2.", Assert.Throws<ShapeException>(() => run(Numbers.Tensor(2, 2, 4, 4))).Message);
    }

    [Fact]
    public void ALoadedStateTeachesTheSizes()
    {
        var assembly = CompiledModel.Load(Net);
        var first = CompiledModel.Of(assembly, "Net");
        var expected = first.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(2, 3, 4, 4));
        var second = CompiledModel.Of(assembly, "Net");

        second.Method<Action<IReadOnlyDictionary<string, Tensor<float>>, bool>>("LoadStateDict")(
            first.Method<Func<IReadOnlyDictionary<string, Tensor<float>>>>("StateDict")(), true);

        Assert.Equal(expected.ToArray(), second.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(2, 3, 4, 4)).ToArray());
    }

    [Fact]
    public void TheSummaryShowsTheSizes()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Net), "Net");
        model.Method<Func<Tensor<float>, Tensor<float>>>("Run")(Numbers.Tensor(2, 3, 4, 4));

        Assert.Equal(
            """
            Net
            layer                               output         parameters     multiply-adds
            -------------------------------------------------------------------------------
            conv (LazyConv2d, inChannels = C)   (N, 4, 4, 4)          112           576*C*N
            fc (LazyLinear, inFeatures = 64)    (N, 5)                325             320*N
            -------------------------------------------------------------------------------
            total                                                     437   576*C*N + 320*N
            -------------------------------------------------------------------------------
            weights: 1,748 bytes
            shapes known: 5 of 5 tensor expressions (100 %)
            """.ReplaceLineEndings("\n"),
            string.Join('\n', model.Method<Func<string>>("Summary")().Split('\n').Where(line => !line.StartsWith("workspace", StringComparison.Ordinal))));
    }
}
