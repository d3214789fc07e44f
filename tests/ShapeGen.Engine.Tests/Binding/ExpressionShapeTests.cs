namespace ShapeGen.Engine.Tests.Binding;

/// <summary>What is known of each tensor expression, and that the table of layers says the same.</summary>
public class ExpressionShapeTests
{
    private const string LeNet = """
        [Model]
        public partial class LeNet
        {
            private readonly Conv2d conv1 = new(1, 6, kernelSize: 5, padding: 2), conv2 = new(6, 16, kernelSize: 5);
            private readonly Linear fc1 = new(400, 120), fc2 = new(120, 10);
            private readonly LSTM lstm = new(10, 4, batchFirst: true);

            [Shape("(N, 1, H, 28) -> (N, 4), H == 28")]
            public Tensor<float> Forward(Tensor<float> image)
            {
                var x = conv2.Forward(conv1.Forward(image).MaxPool2d(2)).Relu().MaxPool2d(2);
                var logits = fc2.Forward(fc1.Forward(x.Flatten(1)));
                var (output, _) = lstm.Forward(logits.Unsqueeze(1));
                return output.Select(1, -1);
            }
        }
        """;

    [Theory]
    [InlineData("image", "(N, 1, 28, 28)")]
    [InlineData("conv1.Forward(image)", "(N, 6, 28, 28)")]
    [InlineData("x.Flatten(1)", "(N, 400)")]
    [InlineData("lstm.Forward(logits.Unsqueeze(1))", "((N, 1, 4), ((1, N, 4), (1, N, 4)))")]
    [InlineData("output", "(N, 1, 4)")]
    [InlineData("output.Select(1, -1)", "(N, 4)")]
    public void Every_expression_has_its_shape(string code, string shape) => Assert.Equal(shape, ShapesOf(LeNet, "LeNet")[code]);

    [Fact]
    public void The_table_of_layers_says_the_same()
    {
        var (bound, shapes) = (Source.Bind("LeNet", LeNet), ShapesOf(LeNet, "LeNet"));
        var called = bound.Graph!.Layers.ToDictionary(layer => layer.Path, layer => layer.Output);

        Assert.Equal(["conv1", "conv2", "fc1", "fc2", "lstm"], called.Keys);
        Assert.All(called, layer =>
        {
            var shape = shapes.Where(shape => shape.Key.StartsWith(layer.Key + ".Forward(", StringComparison.Ordinal)).MinBy(shape => shape.Key.Length).Value;
            Assert.StartsWith(layer.Key == "lstm" ? $"({layer.Value}, " : layer.Value!, shape, StringComparison.Ordinal);
        });
        Assert.Equal(new TrackedShare(shapes.Count, shapes.Count, null), bound.Graph.Tracked);
    }

    [Fact]
    public void A_shape_that_differs_from_one_time_to_another_is_shown_each_time()
    {
        var shapes = ShapesOf(
            """
            [Model]
            public partial class Net
            {
                private readonly Linear[] layers = [new(8, 6), new(6, 4)];

                [Shape("(N, 8) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    foreach (var layer in layers)
                        x = layer.Forward(x);
                    return Twice(x);
                }

                private static Tensor<float> Twice(Tensor<float> y) => y + y;
            }
            """, "Net");

        Assert.Equal("(N, 6) or (N, 4)", shapes["layer.Forward(x)"]);
        Assert.Equal("(N, 4)", shapes["y + y"]);
    }

    [Fact]
    public void What_is_not_known_is_shown_so()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(8, 8);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(Foreign(x));

                private static extern Tensor<float> Foreign(Tensor<float> x);
            }
            """);

        Assert.Equal(["fc.Forward(Foreign(x)): ?", "Foreign(x): ?", "x: (N, 8)"], bound.Said.Shapes.Select(shape => $"{shape.Code}: {shape.Text}"));
        Assert.Equal(new TrackedShare(1, 3, "Foreign(x)"), bound.Graph!.Tracked);
    }

    private static Dictionary<string, string> ShapesOf(string source, string model) =>
        Source.Bind(model, source).Said.Shapes.GroupBy(shape => shape.Code).ToDictionary(shape => shape.Key, shape => shape.First().Text);
}
