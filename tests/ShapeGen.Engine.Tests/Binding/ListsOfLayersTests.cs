namespace ShapeGen.Engine.Tests.Binding;

/// <summary>Lists of layers that constructors fill for sizes, lists of sizes and conditions that are open.</summary>
public class ListsOfLayersTests
{
    private static string Net(string parameters, string members, string constructor, string contract, string body) => $$"""
        [Model]
        public partial class Net
        {
            {{members}}

            public Net({{parameters}})
            {
                {{constructor}}
            }

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                {{body}}
            }
        }
        """;

    private static IEnumerable<string> Shapes(BoundModel bound) =>
        bound.Findings.Where(finding => finding.Id is not "SG2001").Select(Source.Text);

    [Fact]
    public void An_array_is_filled_item_by_item()
    {
        var model = Source.BindClean("Net", Net(
            "int width, int depth", "private readonly int width; private readonly Linear[] layers;",
            "this.width = width; layers = new Linear[depth]; for (var i = 0; i < depth; i++) layers[i] = new(width, width);",
            "(N, width) -> (N, width)", "for (var i = 0; i < layers.Length; i++) x = layers[i].Forward(x); return x;"));

        Assert.Contains("layers.* Linear.Forward: (N, width) -> (N, width)", GraphText.Nodes(model.Forward!));
    }

    [Fact]
    public void What_is_not_written_yet_is_not_known()
    {
        var bound = Source.Bind("Net", Net(
            "int width, int depth", "private readonly Linear[] layers;",
            "layers = new Linear[depth + 1]; for (var i = 0; i < depth; i++) layers[i] = new(width, width);",
            "(N, width) -> (N, width)", "return layers[0].Forward(x);"));

        Assert.Null(bound.Graph!.Forward);
        Assert.DoesNotContain(bound.Findings, finding => finding.Id.StartsWith("SG1", StringComparison.Ordinal));
    }

    [Fact]
    public void Containers_are_filled_by_a_constructor()
    {
        var model = Source.BindClean("Net", Net(
            "int width, int depth", "private readonly ModuleList<Linear> layers = new(); private readonly Sequential tail = new() { new ReLU() }, head = [];",
            "for (var i = 0; i < depth; i++) layers.Add(new(width, width)); if (width > 5) head.Add(new Linear(width, 2)); else head.Add(new Linear(width, 2, bias: false)); tail.Add(new Linear(2, 3));",
            "(N, width) -> (N, 3)", "foreach (var layer in layers) x = layer.Forward(x); return tail.Forward(head.Forward(x));"));

        var nodes = GraphText.Nodes(model.Forward!).ToList();
        Assert.Contains("layers.* Linear.Forward: (N, width) -> (N, width)", nodes);
        Assert.Equal(2, nodes.Count(node => node == "head.0 Linear.Forward: (N, width) -> (N, 2)"));
        Assert.Contains("tail.1 Linear.Forward: (N, 2) -> (N, 3)", nodes);
    }

    [Fact]
    public void Two_containers_of_other_layers_are_not_alike()
    {
        var bound = Source.Bind("Net", Net(
            "bool wide", "private readonly Sequential first = [new Linear(4, 5)], second = [new Linear(4, 6)];",
            "", "(N, 4) -> (N, 5)", "ModuleList<Sequential> both = [first, second]; foreach (var one in both) x = one.Forward(x); return x;"));

        Assert.Contains("'second.0' expects 4 features", Assert.Single(Shapes(bound)));
    }

    [Fact]
    public void A_layer_that_is_there_under_a_condition_is_called_under_it()
    {
        var model = Source.BindClean("Net", Net(
            "int inputs, int width", "private readonly Sequential net;",
            "var layers = new List<IModule>(); if (inputs != width) layers.Add(new Linear(inputs, width)); layers.Add(new Linear(width, 3)); net = new Sequential(layers);",
            "(N, inputs) -> (N, 3)", "return net.Forward(x);"));

        var nodes = GraphText.Nodes(model.Forward!).ToList();
        Assert.Contains("net.0 Linear.Forward: (N, inputs) -> (N, width)", nodes);
        Assert.Contains("net.1 Linear.Forward: (N, width) -> (N, 3)", nodes);
        Assert.Equal(3, nodes.Count(node => node.Contains("Linear.Forward", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_fits_only_one_of_two_layers_is_told()
    {
        var bound = Source.Bind("Net", Net(
            "bool wide", "private readonly IModule layer;", "layer = wide ? new Linear(4, 8) : new Linear(5, 8);",
            "(N, 4) -> (N, 8)", "return layer.Forward(x);"));

        Assert.Contains(bound.Findings, finding => finding.Id == "SG1001");
    }

    [Theory]
    [InlineData("int[] widths")]
    [InlineData("List<int> widths")]
    [InlineData("IReadOnlyList<int> widths")]
    [InlineData("params int[] widths")]
    public void Widths_from_a_list_meet_each_other(string parameter)
    {
        var bound = Source.Bind("Net", Net(
            parameter.StartsWith("params", StringComparison.Ordinal) ? $"int inputs, {parameter}" : $"{parameter}, int inputs",
            "private readonly Sequential net; private readonly Linear head;",
            "var layers = new List<IModule>(); var last = inputs; foreach (var width in widths) { layers.Add(new Linear(last, width)); layers.Add(new ReLU()); last = width; } net = new Sequential(layers); head = new Linear(last, 2);",
            "(N, inputs) -> (N, 2)", "return head.Forward(net.Forward(x));"));

        Assert.Empty(Shapes(bound));
        Assert.Null(bound.Graph!.Tracked!.Lost);
    }

    [Fact]
    public void Items_of_a_list_of_sizes_are_not_known_to_be_equal_nor_to_differ()
    {
        var bound = Source.Bind("Net", Net(
            "int[] widths", "private readonly Linear first, second;", "first = new Linear(widths[0], widths[1]); second = new Linear(widths[2], 3);",
            "(N, C) -> (N, 3)", "return second.Forward(first.Forward(x));"));

        Assert.DoesNotContain(bound.Findings, finding => finding.Id.StartsWith("SG1", StringComparison.Ordinal));
    }

    [Fact]
    public void Dilations_double_from_layer_to_layer()
    {
        var model = Source.BindClean("Net", Net(
            "int width, int depth", "private readonly List<Conv1d> layers = [];",
            "for (var i = 0; i < depth; i++) layers.Add(new Conv1d(width, width, 3, padding: 1 << i, dilation: 1 << i));",
            "(N, width, L) -> (N, width, L)", "foreach (var layer in layers) x = layer.Forward(x); return x;"));

        Assert.Contains("layers.* Conv1d.Forward: (N, width, L) -> (N, width, L)", GraphText.Nodes(model.Forward!));
    }

    [Fact]
    public void Widths_that_double_are_followed()
    {
        var bound = Source.Bind("Net", Net(
            "int width, int depth", "private readonly List<Linear> layers = []; private readonly Linear head;",
            "for (var i = 0; i < depth; i++) { layers.Add(new Linear(width, 2 * width)); width *= 2; } head = new Linear(width, 1);",
            "(N, width) -> (N, 1)", "foreach (var layer in layers) x = layer.Forward(x).Relu(); return head.Forward(x);"));

        Assert.Empty(Shapes(bound));
        Assert.Null(bound.Graph!.Tracked!.Lost);
    }

    [Fact]
    public void Tensors_of_two_shapes_are_concatenated()
    {
        var model = Source.BindClean("Net", Net(
            "int width, int growth, int depth", "private readonly int growth; private readonly List<Linear> layers = [];",
            "this.growth = growth; for (var i = 0; i < depth; i++) layers.Add(new Linear(width + i * growth, growth));",
            "(N, width) -> (N, width + depth*growth)",
            "var all = new List<Tensor<float>> { x }; foreach (var layer in layers) all.Add(layer.Forward(all.Cat(dim: 1))); return all.Cat(dim: 1);"));

        Assert.NotNull(model.Forward);
    }
}
