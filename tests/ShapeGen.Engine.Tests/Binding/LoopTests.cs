namespace ShapeGen.Engine.Tests.Binding;

public class LoopTests
{
    private static string Net(string fields, string contract, string body) => $$"""
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
        """;

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) x = fc.Forward(x); return x;")]
    [InlineData("for (int i = 5; i >= 0; i -= 2) x = fc.Forward(x); return x;")]
    [InlineData("var i = 0; while (true) { if (i == 3) break; i++; x = fc.Forward(x); } return x;")]
    [InlineData("var i = 0; do { x = fc.Forward(x); i++; } while (i < 3); return x;")]
    [InlineData("for (var i = 0; i < 6; i++) { if (i % 2 == 1) continue; x = fc.Forward(x); } return x;")]
    [InlineData("for (var i = 0; i < 3; i++) { x = fc.Forward(x); if (i == 2) return x; } return x.Relu();")]
    [InlineData("foreach (var layer in new[] { fc, fc, fc }) x = layer.Forward(x); return x;")]
    public void Loops_of_known_length_are_unrolled(string body)
    {
        var model = Source.BindClean("Net", Net("private readonly Linear fc = new(4, 4);", "(N, 4) -> (N, 4)", body));

        Assert.Equal(Enumerable.Repeat("fc Linear.Forward: (N, 4) -> (N, 4)", 3), GraphText.Nodes(model.Forward!));
    }

    [Theory]
    [InlineData("foreach (var layer in layers) x = layer.Forward(x); return x;")]
    [InlineData("for (var i = 0; i < layers.Count; i++) x = layers[i].Forward(x); return x;")]
    public void Lists_of_layers_are_walked_through(string body)
    {
        var model = Source.BindClean("Net", Net("private readonly ModuleList<Linear> layers = [new(4, 5), new(5, 6)];", "(N, 4) -> (N, 6)", body));

        Assert.Equal(
            ["layers.0 Linear.Forward: (N, 4) -> (N, 5)", "layers.1 Linear.Forward: (N, 5) -> (N, 6)"],
            GraphText.Nodes(model.Forward!));
    }

    [Theory]
    [InlineData("while (x.Lengths[0] > 3) x = fc.Forward(x); return x;")]
    [InlineData("foreach (var i in Environment.GetCommandLineArgs()) x = fc.Forward(x); return x;")]
    public void Other_loops_are_named_and_their_shapes_are_known(string body)
    {
        var bound = Source.Bind("Net", Net("private readonly Linear fc = new(4, 4), other = new(5, 5);", "(N, 4) -> (N, 5)", body));

        Assert.Equal(["SG1005", "SG2001"], bound.Findings.Select(finding => finding.Id).Order(StringComparer.Ordinal).Distinct());
        Assert.Null(bound.Graph!.Forward);
    }

    [Theory]
    [InlineData("for (var i = 0; i < x.Lengths[0]; i++) x = fc.Forward(x); return x;", "N")]
    [InlineData("for (var i = 0; i < 100; i++) x = fc.Forward(x); return x;", "100")]
    [InlineData("for (var i = 5; i <= x.Lengths[0]; i += 2) x = fc.Forward(x); return x;", "max((N + 1)//2, 2) - 2")]
    [InlineData("for (var i = (int)x.Lengths[0]; i > 0; i--) x = fc.Forward(x); return x;", "N")]
    public void A_counted_loop_is_compiled_as_a_loop(string body, string count)
    {
        var bound = Source.Bind("Net", Net("private readonly Linear fc = new(4, 4), other = new(5, 5);", "(N, 4) -> (N, 4)", body));

        Assert.Empty(bound.Findings);
        var nodes = bound.Graph!.Forward!.Nodes;
        Assert.Equal(["Move", "LoopStart", "fc Linear.Forward", "Move", "LoopEnd"], nodes.Select(node => node.Operation));
        Assert.Equal(count, ((LoopStart)nodes[1].Flow!).Count.ToString());
    }

    private const string HandMadeRnn = """
        [Model]
        public partial class HandMadeRnn
        {
            private readonly Linear wi = new(128, 64), wh = new(64, 64), wo = new(64, 16);
            [Parameter] private readonly Tensor<float> initial = Tensor.Rand(64);

            [Shape("(N, L, 128) -> (N, L, 16)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var outputs = new List<Tensor<float>>();
                var hidden = initial;
                for (var t = 0; t < x.Lengths[1]; t++)
                {
                    hidden = (wi.Forward(x.Select(1, t)) + wh.Forward(hidden)).Tanh();
                    outputs.Add(wo.Forward(hidden).Unsqueeze(1));
                }
                return outputs.Cat(dim: 1);
            }
        }
        """;

    [Fact]
    public void A_loop_over_time_fills_a_list_of_its_length()
    {
        var right = Source.Bind("HandMadeRnn", HandMadeRnn);
        Assert.Empty(right.Findings);
        Assert.NotNull(right.Graph!.Forward);

        var wrong = Source.Bind("HandMadeRnn", HandMadeRnn.Replace("-> (N, L, 16)", "-> (N, L, 17)", StringComparison.Ordinal));
        Assert.Equal(["SG1005 'outputs.Cat(dim: 1)'"], wrong.Findings.Where(finding => finding.Id != "SG2001").Select(finding => Source.Text(finding).Split(':')[0] + ":" + Source.Text(finding).Split(':')[1]));

        var twisted = Source.Bind("HandMadeRnn", HandMadeRnn.Replace("-> (N, L, 16)", "-> (L, N, 16)", StringComparison.Ordinal));
        Assert.Contains("SG1005", twisted.Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_state_that_does_not_fit_in_the_second_pass_is_told()
    {
        var bound = Source.Bind("HandMadeRnn", HandMadeRnn.Replace("wh = new(64, 64)", "wh = new(64, 64), more = new(64, 65)", StringComparison.Ordinal)
            .Replace("outputs.Add", "hidden = more.Forward(hidden).Relu(); outputs.Add", StringComparison.Ordinal).Replace("wo = new(64", "wo = new(65", StringComparison.Ordinal));

        Assert.Equal(["SG1001 'hidden'"], bound.Findings.Where(finding => finding.Id != "SG2001").Select(finding => Source.Text(finding)[..15]));
    }

    [Fact]
    public void What_doubles_in_a_loop_is_known()
    {
        var bound = Source.Bind("Net", Net("private readonly Linear fc = new(7, 4);", "(N, 4) -> (N, 4)", """
            for (var i = 0; i < x.Lengths[0]; i++)
                x = Tensor.Cat([x, x], dim: 1);
            return fc.Forward(x);
            """));

        Assert.Equal(["SG2001", "SG1001"], bound.Findings.Select(finding => finding.Id));
        Assert.Contains("(N, 4*2**N)", bound.Findings[^1].Message.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public void What_grows_otherwise_in_a_loop_is_not_known()
    {
        var bound = Source.Bind("Net", Net("private readonly Linear fc = new(7, 4);", "(N, 4) -> (N, 4)", """
            for (var i = 0; i < x.Lengths[0]; i++)
                x = Tensor.Cat([x, x, x.Narrow(1, 0, 1)], dim: 1);
            return fc.Forward(x);
            """));

        Assert.Equal(["SG2001"], bound.Findings.Select(finding => finding.Id));
    }
}
