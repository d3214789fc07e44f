namespace ShapeGen.Generation.Tests;

public class SummaryTests
{
    [Fact]
    public void Layers_within_layers_are_indented_and_the_constructors_sizes_are_numbers()
    {
        var assembly = CompiledModel.Load(
            """
            [Model]
            public partial class Block(int features)
            {
                private readonly Linear fc = new(features, features);

                [Shape("(N, features) -> (N, features)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Relu() + x;
            }

            [Model]
            public partial class Net(int features)
            {
                private readonly Block block = new(features);
                private readonly Linear head = new(features, 10);

                [Shape("(N, features) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var y = block.Forward(block.Forward(x));
                    return head.Forward(y.Matmul(y.Transpose(0, 1)).Matmul(y));
                }
            }
            """);

        Assert.Equal(
            """
            Net
            layer           output     parameters        multiply-adds
            ----------------------------------------------------------
            block (Block)   (N, 100)
              fc (Linear)   (N, 100)       10,100             20,000*N
            head (Linear)   (N, 10)         1,010              1,000*N
            (operations)                                       200*N*N
            ----------------------------------------------------------
            total                          11,110   200*N*N + 21,000*N
            ----------------------------------------------------------
            weights: 44,440 bytes
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Summary(assembly, "Net", 100).Split('\n').SkipLast(2)));
        Assert.StartsWith("workspace of Run: ", Summary(assembly, "Net", 100).Split('\n')[^2]);
        Assert.StartsWith("shapes known: ", Summary(assembly, "Net", 100).Split('\n')[^1]);
    }

    [Theory]
    [InlineData("Linear(3, 5)", "(N, 7, 3) -> (N, 7, 5)", "105*N")]
    [InlineData("Conv1d(4, 6, 3, groups: 2)", "(N, 4, 10) -> (N, 6, 8)", "288*N")]
    [InlineData("Conv2d(1, 6, 5, padding: 2)", "(N, 1, 28, 28) -> (N, 6, 28, 28)", "117,600*N")]
    [InlineData("Conv3d(2, 3, 2)", "(N, 2, 3, 4, 5) -> (N, 3, 2, 3, 4)", "1,152*N")]
    [InlineData("ConvTranspose2d(4, 6, 3, stride: 2)", "(N, 4, 5, 5) -> (N, 6, 11, 11)", "5,400*N")]
    [InlineData("TransformerEncoderLayer(8, 2, dimFeedforward: 16, batchFirst: true)", "(N, 5, 8) -> (N, 5, 8)", "2,960*N")]
    [InlineData("ReLU()", "(N, 3) -> (N, 3)", "0")]
    public void A_layer_counts_its_products(string layer, string contract, string count) => Assert.Equal(count, CostOf(layer, contract, "Tensor<float>", "layer.Forward(x)"));

    [Theory]
    [InlineData("LSTM(3, 5)", "(L, N, 3) -> (L, N, 5)", "160*L*N")]
    [InlineData("LSTM(3, 5, numLayers: 2, bidirectional: true, projSize: 2)", "(L, N, 3) -> (L, N, 4)", "480*L*N")]
    [InlineData("GRU(3, 5, numLayers: 2)", "(L, N, 3) -> (L, N, 5)", "270*L*N")]
    [InlineData("RNN(3, 5, bidirectional: true)", "(L, N, 3) -> (L, N, 10)", "80*L*N")]
    public void A_recurrent_layer_counts_its_products_of_all_steps(string layer, string contract, string count) =>
        Assert.Equal(count, CostOf(layer, contract, "Tensor<float>", "layer.Forward(x).Item1"));

    [Fact]
    public void A_loop_counts_each_of_its_passes()
    {
        var assembly = CompiledModel.Load(
            """
            [Model]
            public partial class Net
            {
                private readonly Linear input = new(3, 5), state = new(5, 5);

                [Shape("(N, L, 3) -> (N, 5)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var hidden = Tensor.Zeros(x.Lengths[0], 5);
                    for (var t = 0; t < x.Lengths[1]; t++)
                        hidden = (input.Forward(x.Select(1, t)) + state.Forward(hidden)).Tanh();
                    return hidden;
                }
            }
            """);

        Assert.Equal(
            """
            Net
            layer            output   parameters   multiply-adds
            ----------------------------------------------------
            input (Linear)   (N, 5)           20          15*L*N
            state (Linear)   (N, 5)           30          25*L*N
            ----------------------------------------------------
            total                             50          40*L*N
            """.ReplaceLineEndings("\n"),
            Table(assembly, "Net"));
    }

    [Fact]
    public void What_one_branch_of_a_choice_costs_is_not_known()
    {
        var assembly = CompiledModel.Load(
            """
            [Model]
            public partial class Net(bool deep)
            {
                private readonly Linear first = new(3, 3), second = new(3, 3);

                [Shape("(N, 3) -> (N, 3)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    x = first.Forward(x);
                    return deep ? second.Forward(x) : x;
                }
            }
            """);

        Assert.Equal(
            """
            Net
            layer             output   parameters   multiply-adds
            -----------------------------------------------------
            first (Linear)    (N, 3)           12             9*N
            second (Linear)   (N, 3)           12               ?
            -----------------------------------------------------
            total                              24               ?
            """.ReplaceLineEndings("\n"),
            Table(assembly, "Net", true));
    }

    [Fact]
    public void A_list_as_long_as_the_constructor_says_shows_its_layers()
    {
        var assembly = CompiledModel.Load(
            """
            [Model]
            public partial class Net(int depth)
            {
                private readonly ModuleList<Linear> layers = [.. System.Linq.Enumerable.Select(System.Linq.Enumerable.Range(0, depth), _ => new Linear(4, 4))];
                [Parameter] private readonly Tensor<float> scale = Tensor.Ones(4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    foreach (var layer in layers)
                        x = layer.Forward(x);
                    return x * scale;
                }
            }
            """);

        Assert.Equal(
            """
            Net
            layer                 output   parameters   multiply-adds
            ---------------------------------------------------------
            (own weights)                           4
            layers (ModuleList)
              * (Linear)          (N, 4)           60            48*N
            ---------------------------------------------------------
            total                                  64            48*N
            """.ReplaceLineEndings("\n"),
            Table(assembly, "Net", 3));
    }

    private static string CostOf(string layer, string contract, string type, string body)
    {
        var assembly = CompiledModel.Load($$"""
            [Model]
            public partial class Net
            {
                private readonly {{layer.Split('(')[0]}} layer = new {{layer}};

                [Shape("{{contract}}")]
                public {{type}} Forward(Tensor<float> x) => {{body}};
            }
            """);
        var row = Summary(assembly, "Net").Split('\n').Single(line => line.StartsWith("layer (", StringComparison.Ordinal));
        return row.Split("   ", StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
    }

    /// <summary>The summary without the lines on memory and on what is known.</summary>
    private static string Table(System.Reflection.Assembly assembly, string name, params object[] arguments) =>
        string.Join('\n', Summary(assembly, name, arguments).Split('\n').SkipLast(4));

    private static string Summary(System.Reflection.Assembly assembly, string name, params object[] arguments) =>
        CompiledModel.Of(assembly, name, arguments).Method<Func<string>>("Summary")();
}
