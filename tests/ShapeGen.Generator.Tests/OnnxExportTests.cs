using ShapeGen.Tests.Shared;

namespace ShapeGen.Generation.Tests;

public class OnnxExportTests
{
    [Fact]
    public void A_models_file_has_its_layers_weights_and_open_sizes()
    {
        var file = Export("""
            [Model]
            public partial class Net
            {
                private readonly Conv2d conv = new(1, 4, kernelSize: 3, padding: 1);
                private readonly Linear fc = new(64, 10);

                [Shape("(N, 1, 8, 8) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> image) => fc.Forward(conv.Forward(image).Relu().MaxPool2d(2).Flatten(1));
            }
            """);

        Assert.Equal(["image: 1 (N, 1, 8, 8)"], file.Inputs);
        Assert.Equal(["result: 1 (N, 10)"], file.Outputs);
        Assert.Equal(["Conv", "Relu", "MaxPool", "Reshape", "Gemm", "Identity"], file.Nodes.Select(node => node.Type));
        Assert.Equal(["conv.bias", "conv.weight", "fc.bias", "fc.weight"], file.Initializers.Keys.Where(name => name.Contains('.')).Order());
        Assert.Equal([1, 1, 1, 1], (long[])file.Nodes[0].Attributes["pads"]);
        Assert.Equal([-1, 64], file.Initializers[file.Nodes[3].Inputs[1]].Longs);
        Assert.All(file.Nodes.SelectMany(node => node.Inputs), input => Assert.True(
            input is "image" || file.Initializers.ContainsKey(input) || file.Nodes.Any(node => node.Outputs.Contains(input))));
    }

    [Fact]
    public void Sizes_of_the_constructor_are_numbers_and_own_weights_initial_values()
    {
        var file = Export("""
            [Model]
            public partial class Net(int features)
            {
                private readonly Linear fc = new(features, 2 * features);
                [Parameter] private readonly Tensor<float> scale = Tensor.Rand(2 * features);

                [Shape("(N, L, features) -> (N, L, 2*features)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x) * scale;
            }
            """, 3);

        Assert.Equal(["x: 1 (N, L, 3)"], file.Inputs);
        Assert.Equal([6], file.Initializers["scale"].Lengths);
        Assert.Equal(["Transpose", "MatMul", "Add", "Mul", "Identity"], file.Nodes.Select(node => node.Type));
    }

    [Fact]
    public void A_lazy_layer_learns_its_size_by_the_export()
    {
        var file = Export("""
            [Model]
            public partial class Net
            {
                private readonly LazyLinear fc = new(5);

                [Shape("(N, 4) -> (N, 5)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }
            """);

        Assert.Equal([5, 4], file.Initializers["fc.weight"].Lengths);
    }

    [Fact]
    public void A_model_that_is_not_compiled_says_so()
    {
        var error = Assert.Throws<NotSupportedException>(() => Export("""
            [Model]
            public partial class Net
            {
                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => (Tensor<float>)Convert.ChangeType(x, typeof(Tensor<float>));
            }
            """));

        Assert.Equal("Net cannot be exported: its forward method is not compiled as a whole, for which the build gives the reason (SG2001).", error.Message);
    }

    [Fact]
    public void An_operation_that_needs_an_optional_input_is_named()
    {
        var error = Assert.Throws<NotSupportedException>(() => Export("""
            [Model]
            public partial class Net
            {
                [Shape("(N, 4), [(N, 4)] -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x, Tensor<float>? y = null) => x + y!;
            }
            """));

        Assert.Equal("Net cannot be exported: '+' needs an input of the model that may be left out.", error.Message);
    }

    [Fact]
    public void A_loop_of_an_open_number_of_passes_is_named()
    {
        var error = Assert.Throws<NotSupportedException>(() => Export("""
            [Model]
            public partial class Net(int depth)
            {
                private readonly Linear fc = new(4, 4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    for (var i = 0; i < depth; i++)
                        x = fc.Forward(x);
                    return x;
                }
            }
            """, 2));

        Assert.Equal("Net cannot be exported: its loop of depth passes has no form in ONNX here.", error.Message);
    }

    [Fact]
    public void A_choice_is_named()
    {
        var error = Assert.Throws<NotSupportedException>(() => Export("""
            [Model]
            public partial class Net(int depth)
            {
                private readonly Linear fc = new(4, 4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    if (depth > 3)
                        x = fc.Forward(x);
                    return x.Relu();
                }
            }
            """, 2));

        Assert.StartsWith("Net cannot be exported: its choice by 'depth ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_numbers_are_named()
    {
        var error = Assert.Throws<NotSupportedException>(() => Export("""
            [Model]
            public partial class Net
            {
                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => x + Tensor.Rand(4);
            }
            """));

        Assert.Equal("Net cannot be exported: 'Rand' has no form in ONNX.", error.Message);
    }

    [Fact]
    public void Whole_numbers_stay_whole()
    {
        var file = Export("""
            [Model]
            public partial class Net
            {
                [Shape("(N, 4) -> (N, 4), (N)")]
                public (Tensor<float> Same, Tensor<long> Places) Forward(Tensor<float> x) => (x, Tensor.Arange(x.Lengths[0]));
            }
            """);

        Assert.Equal(["Same: 1 (N, 4)", "Places: 7 (N)"], file.Outputs);
    }

    [Fact]
    public void A_model_with_a_shape_error_throws_it()
    {
        var error = Assert.Throws<ShapeException>(() => Export("""
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(5, 2);

                [Shape("(N, 4) -> (N, 2)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }
            """));

        Assert.Contains("'fc' expects 5 features", error.Message);
    }

    private static OnnxReader Export(string source, params object[] arguments)
    {
        var model = CompiledModel.Of(CompiledModel.Load(source), "Net", arguments);
        using var stream = new MemoryStream();
        model.Method<Action<Stream>>("ExportOnnx")(stream);
        return new OnnxReader(stream.ToArray());
    }
}
