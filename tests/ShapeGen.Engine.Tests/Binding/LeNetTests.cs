namespace ShapeGen.Engine.Tests.Binding;

public class LeNetTests
{
    internal const string LeNet = """
        [Model]
        public partial class LeNet
        {
            private readonly Conv2d conv1 = new(inChannels: 1, outChannels: 6, kernelSize: 5, padding: 2);
            private readonly Conv2d conv2 = new(6, 16, kernelSize: 5);
            private readonly Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);

            [Shape("(N, 1, 28, 28) -> (N, 10)")]
            public Tensor<float> Forward(Tensor<float> image)
            {
                var x = conv1.Forward(image).Relu().MaxPool2d(2);
                x = conv2.Forward(x).Relu().MaxPool2d(2);
                x = fc1.Forward(x.Flatten(1)).Relu();
                return fc3.Forward(fc2.Forward(x).Relu());
            }
        }
        """;

    [Fact]
    public void Graph_has_a_node_for_each_step()
    {
        var graph = Source.BindClean("LeNet", LeNet).Forward;

        Assert.NotNull(graph);
        Assert.Equal(
            [
                "conv1 Conv2d.Forward: (N, 1, 28, 28) -> (N, 6, 28, 28)",
                "Relu: (N, 6, 28, 28) -> (N, 6, 28, 28)",
                "MaxPool2d: (N, 6, 28, 28) -> (N, 6, 14, 14)",
                "conv2 Conv2d.Forward: (N, 6, 14, 14) -> (N, 16, 10, 10)",
                "Relu: (N, 16, 10, 10) -> (N, 16, 10, 10)",
                "MaxPool2d: (N, 16, 10, 10) -> (N, 16, 5, 5)",
                "Flatten: (N, 16, 5, 5) -> (N, 400)",
                "fc1 Linear.Forward: (N, 400) -> (N, 120)",
                "Relu: (N, 120) -> (N, 120)",
                "fc2 Linear.Forward: (N, 120) -> (N, 84)",
                "Relu: (N, 84) -> (N, 84)",
                "fc3 Linear.Forward: (N, 84) -> (N, 10)",
            ],
            GraphText.Nodes(graph));
        Assert.Empty(graph.Requirements);
    }

    [Fact]
    public void Kernels_are_given_what_their_parameters_ask_for()
    {
        var graph = Source.BindClean("LeNet", LeNet).Forward!;

        Assert.Equal("global::ShapeGen.Kernels.Conv2dKernel.Run", graph.Nodes[0].Kernel!.Method);
        Assert.Equal(
            ["global::ShapeGen.Conv2d conv1", "input 0", "output 0", "N", "28", "28", "28", "28", "epilogue"],
            GraphText.Arguments(graph.Nodes[0]));
        Assert.Equal(
            ["input 0", "output 0", "N", "6", "28", "28", "14", "14", "2", "2", "2", "2", "0", "0", "1", "1"],
            GraphText.Arguments(graph.Nodes[2]));
        Assert.Null(graph.Nodes[6].Kernel);
        Assert.Equal(["global::ShapeGen.Linear fc1", "input 0", "output 0", "N", "activation"], GraphText.Arguments(graph.Nodes[7]));
        Assert.Equal(new PointwiseFunction("ReLU", 0, 0), graph.Nodes[1].Pointwise);
        Assert.True(graph.Nodes[1].Kernel!.InPlace);
    }

    [Fact]
    public void Model_says_its_face_state_and_layers()
    {
        var model = Source.BindClean("LeNet", LeNet);

        Assert.Equal(["N"], model.Signature!.Symbols.Select(symbol => symbol.Name));
        Assert.Equal(["image (N, 1, 28, 28)"], model.Signature.Inputs.Select(input => $"{input.Name} {input.Shape}"));
        Assert.Equal(["result (N, 10)"], model.Signature.Outputs.Select(output => $"{output.Name} {output.Shape}"));
        Assert.Equal(["conv1", "conv2", "fc1", "fc2", "fc3"], model.State.Select(member => member.Name));
        Assert.All(model.State, member => Assert.Equal(StateKind.Module, member.Kind));
        Assert.Equal(
            ["conv1 Conv2d (N, 6, 28, 28)", "conv2 Conv2d (N, 16, 10, 10)", "fc1 Linear (N, 120)", "fc2 Linear (N, 84)", "fc3 Linear (N, 10)"],
            model.Layers.Select(row => $"{row.Path} {row.Type} {row.Output}"));
        Assert.Equal("partial class LeNet", model.Type.Header);
        Assert.Null(model.Error);
    }

    [Fact]
    public void Two_bindings_give_equal_graphs() =>
        Assert.Equal(Source.BindClean("LeNet", LeNet), Source.BindClean("LeNet", "// a comment above\n" + LeNet));

    [Fact]
    public void Wrong_number_is_told_at_the_argument_with_the_place_of_the_number()
    {
        var bound = Source.Bind("LeNet", LeNet.Replace("16 * 5 * 5", "16 * 6 * 6", StringComparison.Ordinal));

        var finding = Assert.Single(bound.Findings);
        Assert.Equal("SG1001", finding.Id);
        Assert.Equal("x.Flatten(1)", Code(finding.Location));
        Assert.Contains("576", finding.Message.Headline, StringComparison.Ordinal);
        Assert.Contains("400", finding.Message.Headline, StringComparison.Ordinal);
        Assert.Contains("(N, 16, 5, 5)", finding.Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("16 * 6 * 6", Code(finding.Related[0]));
        Assert.Equal("inFeatures", finding.Properties[FixProperties.LayerParameter]);
        Assert.Equal("400", finding.Properties[FixProperties.LayerArgument]);
        Assert.Null(bound.Graph!.Forward);
        Assert.Equal(finding.Message.Headline, bound.Graph.Error);
    }

    private static string Code(Microsoft.CodeAnalysis.Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
