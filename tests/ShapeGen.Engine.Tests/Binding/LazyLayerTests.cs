namespace ShapeGen.Engine.Tests.Binding;

public class LazyLayerTests
{
    [Fact]
    public void The_first_call_gives_the_size()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly LazyConv2d conv = new(6, 3);
                private readonly LazyLinear fc = new(10), unused = new(2);

                [Shape("(N, C, 8, 8) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> image) => fc.Forward(conv.Forward(image).Relu().Flatten(1));
            }
            """);

        Assert.Equal(["conv C", "fc 216"], model.Forward!.LazySizes.Select(lazy => $"{lazy.Path} {lazy.Size}"));
        Assert.Equal(
            [
                "conv: LazyConv2d, inChannels = C, (N, 6, 6, 6), 54*C + 6 parameters",
                "fc: LazyLinear, inFeatures = 216, (N, 10), 2170 parameters",
                "unused: LazyLinear, , ? parameters",
            ],
            model.Layers.Select(row => $"{row.Path}: {row.Type}, {row.Output}, {row.Parameters?.ToString() ?? "?"} parameters"));
        Assert.Equal("global::ShapeGen.LazyConv2d conv", GraphText.Arguments(model.Forward!.Nodes[0]).First());
    }

    [Fact]
    public void A_second_call_with_another_size_names_both_places()
    {
        var finding = Assert.Single(Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly LazyLinear fc = new(5);

                [Shape("(N, 3) -> (N, 5)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var hidden = fc.Forward(x);
                    return fc.Forward(hidden);
                }
            }
            """).Findings);

        Assert.Equal("SG1001", finding.Id);
        Assert.Equal("hidden", finding.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(finding.Location.SourceSpan));
        Assert.Equal(12, finding.Related[0].GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain(FixProperties.LayerArgument, finding.Properties.Keys);
    }

    [Fact]
    public void Blocks_learn_each_for_itself()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Block
            {
                private readonly LazyLinear fc = new(8);

                [Shape("(N, C) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }

            [Model]
            public partial class Net
            {
                private readonly Block first = new(), second = new();

                [Shape("(N, 3) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => second.Forward(first.Forward(x));
            }
            """);

        Assert.Equal(["first.fc 3", "second.fc 8"], model.Forward!.LazySizes.Select(lazy => $"{lazy.Path} {lazy.Size}"));
    }
}
