using ShapeGen.Execution;
using ShapeGen.Onnx;
using ShapeGen.Shapes;
using ShapeGen.Tests.Modules;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Tests.Onnx;

public class OnnxGraphTests
{
    [Fact]
    public void A_graph_names_its_version_inputs_outputs_and_weights()
    {
        var fc = new Linear(3, 2);
        var graph = new OnnxGraph("Net", new Net(("fc", fc)), new NamedSizes(("features", 3)));
        var x = graph.Input("x", OnnxType.Float, "(N, features)");
        graph.Enter("fc");
        var y = graph.Result("(N, 2)", ProductOnnx.LinearLayer(graph, fc, x));
        graph.Output("result", y, "(N, 2)");

        var file = Read(graph);
        Assert.Equal((8, 18, "Net"), (file.FormatVersion, file.Opset, file.Name));
        Assert.Equal(["x: 1 (N, 3)"], file.Inputs);
        Assert.Equal(["result: 1 (N, 2)"], file.Outputs);
        Assert.Equal(["Gemm", "Identity"], file.Nodes.Select(node => node.Type));
        Assert.Equal(["x", "fc.weight", "fc.bias"], file.Nodes[0].Inputs);
        Assert.Equal(1L, file.Nodes[0].Attributes["transB"]);
        Assert.Equal([2, 3], file.Initializers["fc.weight"].Lengths);
        Assert.Equal([.. fc.Weight], file.Initializers["fc.weight"].Floats);
    }

    [Fact]
    public void A_weight_used_twice_is_written_once()
    {
        var fc = new Linear(3, 3, bias: false);
        var graph = Graph(fc, out var x, "(N, 3)");
        graph.Output("y", ProductOnnx.LinearLayer(graph, fc, ProductOnnx.LinearLayer(graph, fc, x) with { Shape = x.Shape }), "(N, 3)");

        Assert.Equal(["fc.weight"], Read(graph).Initializers.Keys);
    }

    [Theory]
    [InlineData("(N, 12)", "(N, 3, 4)", "-1,3,4")]
    [InlineData("(2, 12)", "(4, 6)", "4,6")]
    [InlineData("(N, L, 12)", "(N, 12*L)", null)]
    public void One_size_that_is_not_known_is_what_is_left(string from, string to, string? sizes)
    {
        var graph = Graph(new Linear(1, 1), out var x, from);
        graph.View(x, to);

        var file = Read(graph);
        var reshape = file.Nodes.Single(node => node.Type == "Reshape");
        if (sizes is null)
            Assert.Equal("Concat", file.Nodes.Single(node => node.Outputs.Contains(reshape.Inputs[1])).Type);
        else
            Assert.Equal(sizes.Split(',').Select(long.Parse), file.Initializers[reshape.Inputs[1]].Longs);
    }

    [Fact]
    public void A_size_is_read_from_the_input_that_has_it()
    {
        var graph = Graph(new Linear(1, 1), out _, "(*B, 4*H, L)");

        graph.SizeOf(graph.Size("H"));
        graph.SizeOf(graph.Size("L"));

        var file = Read(graph);
        Assert.Equal(["Shape", "Div", "Shape"], file.Nodes.Select(node => node.Type));
        Assert.Equal((-2L, -1L), (file.Nodes[0].Attributes["start"], file.Nodes[0].Attributes["end"]));
        Assert.Equal(-1L, file.Nodes[2].Attributes["start"]);
        Assert.False(file.Nodes[2].Attributes.ContainsKey("end"));
    }

    [Fact]
    public void What_is_not_known_is_named()
    {
        var graph = Graph(new Linear(1, 1), out var x, "(*B, 3)");

        Assert.Contains("'M'", Assert.Throws<NotSupportedException>(() => graph.SizeOf(graph.Size("M"))).Message);
        Assert.Contains("(*B, 3)", Assert.Throws<NotSupportedException>(() => x.Rank).Message);
        Assert.Contains("dimension -2", Assert.Throws<NotSupportedException>(() => x.Size(-2)).Message);
        Assert.Contains("dimension 0", Assert.Throws<NotSupportedException>(() => x.Size(0)).Message);
        Assert.Equal((Dim)3, x.Size(-1));
    }

    [Fact]
    public void A_pooling_that_rounds_up_needs_sizes()
    {
        var graph = Graph(new Linear(1, 1), out var x, "(N, 3, L)");

        var error = Assert.Throws<NotSupportedException>(() => PoolingOnnx.Max(graph, x, graph.Shape("(N, 3, M)"), [2], [2], [0], [1], ceilMode: true));

        Assert.Contains("ceilMode", error.Message);
    }

    private static OnnxGraph Graph(Linear fc, out OnnxValue x, string shape)
    {
        var graph = new OnnxGraph("Net", new Net(("fc", fc)), new NamedSizes());
        x = graph.Input("x", OnnxType.Float, shape);
        return graph;
    }

    private static OnnxReader Read(OnnxGraph graph)
    {
        using var stream = new MemoryStream();
        graph.Write(stream);
        return new OnnxReader(stream.ToArray());
    }
}
