namespace ShapeGen.Engine.Tests.Binding;

public class GraphTests
{
    [Fact]
    public void Lstm_over_rows_leaves_its_state_out()
    {
        var model = Source.BindClean("Rows", """
            [Model]
            public partial class Rows
            {
                private readonly LSTM lstm = new(28, 64, batchFirst: true);
                private readonly Linear fc = new(64, 10);

                [Shape("(N, 28, 28) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> rows)
                {
                    var (output, (h, _)) = lstm.Forward(rows);
                    return fc.Forward(h.Select(0, 0));
                }
            }
            """);

        Assert.Equal(
            [
                "lstm LSTM.Forward: (N, 28, 28), absent, absent -> (N, 28, 64), (1, N, 64), (1, N, 64)",
                "Select: (1, N, 64) -> (N, 64)",
                "fc Linear.Forward: (N, 64) -> (N, 10)",
            ],
            GraphText.Nodes(model.Forward!));
        Assert.Equal(
            ["global::ShapeGen.LSTM lstm", "input 0", "input 1", "input 2", "output 0", "output 1", "output 2", "scratch 9408*N + 64", "N", "28"],
            GraphText.Arguments(model.Forward!.Nodes[0]));
        Assert.Equal(["lstm LSTM (N, 28, 64)", "fc Linear (N, 10)"], model.Layers.Select(row => $"{row.Path} {row.Type} {row.Output}"));
    }

    [Fact]
    public void A_number_is_an_optional_padding()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly Conv1d conv = new(2, 3, kernelSize: 3, stride: 2, padding: 1);

                [Shape("(N, 2, 8) -> (N, 3, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
            }
            """);

        Assert.Equal(["conv Conv1d.Forward: (N, 2, 8) -> (N, 3, 4)"], GraphText.Nodes(model.Forward!));
    }

    [Fact]
    public void Nested_models_become_paths()
    {
        var model = Source.BindClean("Outer", """
            [Model]
            public partial class Block(int size, int hidden)
            {
                private readonly Linear fc1 = new(size, hidden), fc2 = new(hidden, size);

                [Shape("(*, size) -> (*, size)")]
                public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu()) + x;
            }

            [Model]
            public partial class Outer
            {
                private readonly Block block1 = new(8, 16), lastBlock = new(size: 8, hidden: 32);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => lastBlock.Forward(block1.Forward(x));
            }
            """);

        Assert.Equal(
            [
                "block1.fc1 Linear.Forward: (N, 8) -> (N, 16)",
                "Relu: (N, 16) -> (N, 16)",
                "block1.fc2 Linear.Forward: (N, 16) -> (N, 8)",
                "+: (N, 8), (N, 8) -> (N, 8)",
                "last_block.fc1 Linear.Forward: (N, 8) -> (N, 32)",
                "Relu: (N, 32) -> (N, 32)",
                "last_block.fc2 Linear.Forward: (N, 32) -> (N, 8)",
                "+: (N, 8), (N, 8) -> (N, 8)",
            ],
            GraphText.Nodes(model.Forward!));
        Assert.Equal(
            ["block1.fc1", "block1.fc2", "last_block.fc1", "last_block.fc2"],
            model.Forward!.Nodes.SelectMany(node => node.Kernel!.Arguments).OfType<LayerArgument>().Select(layer => layer.Path));
        Assert.Equal(
            ["block1", "block1.fc1", "block1.fc2", "last_block", "last_block.fc1", "last_block.fc2"],
            model.Layers.Select(row => row.Path));
        Assert.Equal("(N, 8)", model.Layers[0].Output);
        Assert.Equal(["input 0", "input 1", "output 0", "sizes (N, 8)", "sizes (N, 8)"], GraphText.Arguments(model.Forward.Nodes[3]));
    }

    [Fact]
    public void Sequential_is_walked_through()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly Sequential layers = new(new Linear(4, 8), new ReLU(), new Linear(8, 2));
                private readonly Sequential more = [new Linear(2, 3)];

                [Shape("(N, 4) -> (N, 3)")]
                public Tensor<float> Forward(Tensor<float> x) => more.Forward(layers.Forward(x));
            }
            """);

        Assert.Equal(
            [
                "layers.0 Linear.Forward: (N, 4) -> (N, 8)",
                "layers.1 ReLU.Forward: (N, 8) -> (N, 8)",
                "layers.2 Linear.Forward: (N, 8) -> (N, 2)",
                "more.0 Linear.Forward: (N, 2) -> (N, 3)",
            ],
            GraphText.Nodes(model.Forward!));
        Assert.Equal(
            ["layers (N, 2)", "layers.0 (N, 8)", "layers.1 (N, 8)", "layers.2 (N, 2)", "more (N, 3)", "more.0 (N, 3)"],
            model.Layers.Select(row => $"{row.Path} {row.Output}"));
        Assert.Equal(["layers", "more"], model.State.Select(member => member.Name));
    }

    [Fact]
    public void Lists_and_arrays_of_layers_are_indexed()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly ModuleList<Linear> list = [new(4, 5), new(5, 6)];
                private readonly Linear[] array = [new(6, 7)];

                [Shape("(N, 4) -> (N, 7)")]
                public Tensor<float> Forward(Tensor<float> x) => array[0].Forward(list[1].Forward(list[0].Forward(x)));
            }
            """);

        Assert.Equal(
            ["list.0", "list.1", "array.0"],
            model.Forward!.Nodes.SelectMany(node => node.Kernel!.Arguments).OfType<LayerArgument>().Select(layer => layer.Path));
        Assert.Equal([StateKind.Module, StateKind.Modules], model.State.Select(member => member.Kind));
    }

    [Fact]
    public void Weights_of_the_model_are_values()
    {
        var model = Source.BindClean("Scale", """
            [Model]
            public partial class Scale
            {
                [Parameter] private readonly Tensor<float> factor = Tensor.Ones(8);
                [Buffer, StateName("offset")] private readonly Tensor<float> shift = Tensor.Zeros(1);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => -(x * factor + shift) / 2f;
            }
            """);

        Assert.Equal(
            [
                "*: (N, 8), factor (8) -> (N, 8)",
                "+: (N, 8), offset (1) -> (N, 8)",
                "-: (N, 8) -> (N, 8)",
                "/: (N, 8) -> (N, 8)",
            ],
            GraphText.Nodes(model.Forward!));
        Assert.Equal(["input 0", "output 0", "-1f"], GraphText.Arguments(model.Forward!.Nodes[2]));
        Assert.Equal(["input 0", "output 0", "2f"], GraphText.Arguments(model.Forward.Nodes[3]));
        Assert.Equal([StateKind.Parameter, StateKind.Buffer], model.State.Select(member => member.Kind));
        Assert.Equal(["factor", "offset"], model.State.Select(member => member.Name));
    }

    [Fact]
    public void Helpers_tuples_and_locals_are_followed()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private const int Features = 4;
                private readonly int hidden = 2 * Features;
                private readonly Linear fc1, fc2;

                public Net()
                {
                    fc1 = new Linear(Features, hidden);
                    fc2 = new Linear(hidden, Features);
                }

                [Shape("(N, Features) -> (N, Features), (N, hidden)")]
                public (Tensor<float> Out, Tensor<float> Code) Forward(Tensor<float> x)
                {
                    Tensor<float> code = Encode(x), again;
                    again = Activate(code);
                    (code, again) = (again, code);
                    var both = (Decoded: Decode(code), code);
                    return (both.Decoded, both.Item2);
                }

                private Tensor<float> Encode(Tensor<float> x) => fc1.Forward(x);

                private Tensor<float> Decode(Tensor<float> code)
                {
                    return Local(code);
                    Tensor<float> Local(Tensor<float> input) => fc2.Forward(input);
                }

                private static Tensor<float> Activate(Tensor<float> x) => x.Tanh();
            }
            """);

        Assert.Equal(
            ["fc1 Linear.Forward: (N, 4) -> (N, 8)", "Tanh: (N, 8) -> (N, 8)", "fc2 Linear.Forward: (N, 8) -> (N, 4)"],
            GraphText.Nodes(model.Forward!));
        Assert.Equal([3, 2], model.Forward!.Results);
        Assert.Equal(["Out (N, 4)", "Code (N, 8)"], model.Signature!.Outputs.Select(output => $"{output.Name} {output.Shape}"));
    }

    [Fact]
    public void Sizes_of_tensors_are_integers()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                [Shape("(N, L, 6) -> (N, L*2, 3)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var n = x.Lengths[0];
                    return x.Reshape(n, x.Size(-2) * 2, x.Lengths[^1] / 2);
                }
            }
            """);

        Assert.Equal(["Reshape: (N, L, 6) -> (N, 2*L, 3)"], GraphText.Nodes(model.Forward!));
    }

    [Fact]
    public void A_choice_that_the_sizes_decide_is_followed()
    {
        const string block = """
            [Model]
            public partial class ResidualBlock(int inFeatures, int outFeatures)
            {
                private readonly Linear fc1 = new(inFeatures, outFeatures), fc2 = new(outFeatures, outFeatures);
                private readonly Linear? downsample = inFeatures == outFeatures ? null : new(inFeatures, outFeatures);

                [Shape("(*, inFeatures) -> (*, outFeatures)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var identity = downsample is null ? x : downsample.Forward(x);
                    return fc2.Forward(fc1.Forward(x).Relu()) + identity;
                }
            }

            [Model]
            public partial class Net
            {
                private readonly ResidualBlock same = new(8, 8), other = new(8, 4);

                [Shape("(N, 8) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => other.Forward(same.Forward(x));
            }
            """;

        var model = Source.BindClean("Net", block);
        Assert.Equal(
            ["same.fc1", "same.fc2", "other.downsample", "other.fc1", "other.fc2"],
            model.Forward!.Nodes.SelectMany(node => node.Kernel!.Arguments).OfType<LayerArgument>().Select(layer => layer.Path));

        var generic = Source.Bind("ResidualBlock", block);
        Assert.Empty(generic.Findings);
        Assert.NotNull(generic.Graph!.Forward);
        Assert.NotNull(generic.Graph.Signature);
    }

    [Fact]
    public void Constructor_sizes_have_sources()
    {
        const string primary = """
            [Model]
            public partial class Block(int size, int hidden)
            {
                private readonly int width = hidden;
                private readonly Linear fc1 = new(size, hidden), fc2 = new(hidden, size);

                [Shape("(*, size) -> (*, size)")]
                public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x));
            }
            """;
        const string ordinary = """
            [Model]
            public partial class Block
            {
                private readonly Linear fc1;

                public Block(int size, int hidden) => fc1 = new(size, hidden);

                [Shape("(*, size) -> (*, hidden)")]
                public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x);
            }
            """;

        var first = Source.BindClean("Block", primary);
        Assert.Equal(["size: size", "hidden: this.width"], first.Signature!.Sizes.Select(size => $"{size.Symbol}: {size.Expression}"));
        Assert.Empty(first.Signature.Symbols);
        Assert.Equal(["int size", "int hidden"], first.Type.ConstructorParameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

        var second = Source.BindClean("Block", ordinary);
        Assert.Equal(
            ["size: this.fc1.InFeatures", "hidden: this.fc1.OutFeatures"],
            second.Signature!.Sizes.Select(size => $"{size.Symbol}: {size.Expression}"));
        Assert.NotNull(second.Forward);
    }

    [Fact]
    public void What_is_not_followed_is_named_and_not_compiled()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(4, 4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    while (x.Lengths[0] > 3)
                        x = fc.Forward(x);
                    Console.WriteLine("done");
                    return fc.Forward(x);
                }
            }
            """);

        Assert.Equal(["SG2001", "SG2001"], bound.Findings.Select(finding => finding.Id));
        Assert.Contains("a while loop", bound.Findings[0].Message.Headline, StringComparison.Ordinal);
        Assert.Contains("'WriteLine'", bound.Findings[1].Message.Headline, StringComparison.Ordinal);
        Assert.Null(bound.Graph!.Forward);
        Assert.Null(bound.Graph.Error);
        Assert.NotNull(bound.Graph.Signature);
    }

    [Fact]
    public void An_optional_input_goes_through()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly GRU gru = new(3, 5);

                [Shape("(L, N, 3), [(1, N, 5)] -> (L, N, 5), (1, N, 5)")]
                public (Tensor<float> Output, Tensor<float> State) Forward(Tensor<float> x, Tensor<float>? state = null) => gru.Forward(x, state);
            }
            """);

        Assert.Equal(["gru GRU.Forward: (L, N, 3), (1, N, 5) -> (L, N, 5), (1, N, 5)"], GraphText.Nodes(model.Forward!));
        Assert.Equal([false, true], model.Signature!.Inputs.Select(input => input.IsOptional));
    }

    [Fact]
    public void A_size_is_solved_from_what_a_layer_keeps()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc;

                public Net(int half) => fc = new(2 * half + 1, 2 * half + 1);

                [Shape("(N, 2*half + 1) -> (N, 2*half + 1)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }
            """);

        Assert.Equal(["half: (this.fc.InFeatures - (1)) / (2)"], model.Signature!.Sizes.Select(size => $"{size.Symbol}: {size.Expression}"));
    }

    [Fact]
    public void A_size_that_nothing_keeps_is_named()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc;

                public Net(int half) => fc = new(half * half, half * half);

                [Shape("(N, half*half) -> (N, half*half)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }
            """);

        Assert.Equal(["SG2001 'Forward': 'half' is a parameter of the constructor that nothing keeps, so 'Run' runs 'Forward' as written"], bound.Findings.Select(Source.Text));
        Assert.Null(bound.Graph!.Forward);
    }

    [Fact]
    public void A_forward_without_contract_is_named()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(3, 4);

                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
            }
            """);

        Assert.Equal(["SG2001"], bound.Findings.Select(finding => finding.Id));
        Assert.Null(bound.Graph!.Signature);
        Assert.Equal(["fc"], bound.Graph.State.Select(member => member.Name));
    }

    [Fact]
    public void Requirements_of_open_sizes_are_collected()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net(int size, int heads)
            {
                private readonly Conv1d conv = new(4, size, kernelSize: 5);

                [Shape("(N, 4, L) -> (N, size // heads, heads, L - 4)")]
                public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x).Reshape(x.Lengths[0], size / heads, heads, x.Lengths[2] - 4);
            }
            """);

        var requirements = model.Forward!.Requirements.Select(requirement => requirement.ToString()).ToList();
        Assert.Contains("size % heads == 0", requirements);
        Assert.Contains("L >= 5", requirements);
        Assert.Equal(["N", "L"], model.Signature!.Symbols.Select(symbol => symbol.Name));
    }

    [Fact]
    public void A_method_that_calls_itself_ends()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => Twice(Forward(x), 1) + Forward(x);

                private Tensor<float> Twice(Tensor<float> x, int n) => Twice(Twice(x, n + 1), n + 2);
            }
            """);

        Assert.All(bound.Findings, finding => Assert.Equal("SG2001", finding.Id));
        Assert.NotEmpty(bound.Findings);
        Assert.Null(bound.Graph!.Forward);
    }

    [Fact]
    public void The_last_row_is_selected_from_the_end()
    {
        var graph = Source.BindClean("RowReader", """
            [Model]
            public partial class RowReader
            {
                private readonly LSTM lstm = new(inputSize: 28, hiddenSize: 64, batchFirst: true);
                private readonly Linear fc = new(64, 10);

                [Shape("(N, 28, 28) -> (N, 10)")]
                public Tensor<float> Forward(Tensor<float> rows)
                {
                    var (output, _) = lstm.Forward(rows);
                    return fc.Forward(output.Select(dim: 1, index: -1));
                }
            }
            """).Forward;

        Assert.Equal(["input 0", "output 0", "sizes (N, 28, 64)", "1", "-1"], GraphText.Arguments(graph!.Nodes[1]));
    }

    [Fact]
    public void Code_in_messages_stands_on_one_line()
    {
        var bound = Source.Bind("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(3, 4);

                [Shape("(N, 5) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x
                    .Relu()
                    .Flatten(1));
            }
            """);

        Assert.Contains("x.Relu().Flatten(1) is (N, 5)", Assert.Single(bound.Findings).Message.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_classes_and_overrides_are_followed()
    {
        var model = Source.BindClean("Derived", """
            public abstract class BlockBase(int size)
            {
                protected Linear Body { get; } = new(size, size);

                public virtual Tensor<float> Encode(Tensor<float> x) => Body.Forward(x);

                public abstract Tensor<float> Head(Tensor<float> x);
            }

            [Model]
            public partial class Derived() : BlockBase(4)
            {
                private readonly Linear head = new(4, 2);

                public override Tensor<float> Encode(Tensor<float> x) => base.Encode(x).Relu();

                public override Tensor<float> Head(Tensor<float> x) => head.Forward(x);

                [Shape("(*, 4) -> (*, 2)")]
                public Tensor<float> Forward(Tensor<float> x) => Head(Encode(x));
            }
            """);

        Assert.Equal(
            ["body Linear.Forward: (*, 4) -> (*, 4)", "Relu: (*, 4) -> (*, 4)", "head Linear.Forward: (*, 4) -> (*, 2)"],
            GraphText.Nodes(model.Forward!));
        Assert.Equal(["Body", "head"], model.State.Select(member => member.Member));
        Assert.Equal(["body", "head"], model.Layers.Select(row => row.Path));
    }

    [Fact]
    public void What_is_changed_in_place_is_another_value_from_there_on()
    {
        var model = Source.BindClean("Net", """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(4, 4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x)
                {
                    var h = fc.Forward(x);
                    h += x;
                    h *= 2f;
                    return h.Relu();
                }
            }
            """);

        Assert.Equal(
            ["fc Linear.Forward: (N, 4) -> (N, 4)", "+=: (N, 4), (N, 4) -> (N, 4)", "*=: (N, 4) -> (N, 4)", "Relu: (N, 4) -> (N, 4)"],
            GraphText.Nodes(model.Forward!));
        Assert.Equal([1, 2, 3, 4], model.Forward!.Nodes.SelectMany(node => node.Outputs));
    }

    [Theory]
    [InlineData("x += fc.Forward(x); return x;")]
    [InlineData("var h = fc.Forward(x); var part = h.Select(0, 0); h += x; return part + h;")]
    [InlineData("scale += x; return fc.Forward(x);")]
    public void A_change_that_others_see_is_not_compiled(string body)
    {
        var bound = Source.Bind("Net", $$"""
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(4, 4);
                [Parameter] private Tensor<float> scale = Tensor.Ones(4);

                [Shape("(N, 4) -> (N, 4)")]
                public Tensor<float> Forward(Tensor<float> x) { {{body}} }
            }
            """);

        Assert.Contains("SG2001", bound.Findings.Select(finding => finding.Id));
        Assert.Null(bound.Graph!.Forward);
    }
}
