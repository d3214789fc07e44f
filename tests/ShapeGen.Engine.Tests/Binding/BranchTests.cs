namespace ShapeGen.Engine.Tests.Binding;

public class BranchTests
{
    private static BoundModel Bind(string contract, string body, string parameters = "") => Source.Bind("Net", $$"""
        [Model]
        public partial class Net(int a, int b, bool flag, string mode)
        {
            private readonly Linear fc = new(a, b), same = new(b, b), skip = new(a, a);
            private readonly Linear? project = a == b ? null : new(a, b);

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x{{parameters}})
            {
                {{body}}
            }
        }
        """);

    private static IEnumerable<string> Told(BoundModel bound) =>
        bound.Findings.Select(finding => Source.Text(finding).Split("': ")[0].ReplaceLineEndings(" ") + "'");

    [Theory]
    [InlineData("switch (mode) { case \"one\": x = fc.Forward(x); break; case \"two\": return fc.Forward(x).Relu(); default: x = fc.Forward(x).Tanh(); break; } return x;")]
    [InlineData("return mode switch { \"one\" => fc.Forward(x), \"two\" => fc.Forward(x).Relu(), _ => throw new Exception() };")]
    public void Both_sides_are_read_and_the_model_is_not_compiled(string body)
    {
        var bound = Bind("(*, a) -> (*, b)", body);

        Assert.All(bound.Findings, finding => Assert.Equal("SG2001", finding.Id));
        Assert.NotEmpty(bound.Findings);
        Assert.Null(bound.Graph!.Forward);
    }

    [Fact]
    public void A_call_of_one_of_several_layers_is_a_choice_of_calls()
    {
        var bound = Bind("(*, a) -> (*, b)", "return (flag ? fc : project ?? fc).Forward(x);");

        Assert.Empty(bound.Findings);
        Assert.Equal(
            ["fc Linear.Forward", "fc Linear.Forward", "project Linear.Forward"],
            bound.Graph!.Forward!.Nodes.Where(node => node.Kernel is not null).Select(node => node.Operation));
    }

    [Theory]
    [InlineData("if (a == b) return x; return fc.Forward(x);", "ChoiceStart, Move, Jump, ChoiceElse, ChoiceEnd, fc Linear.Forward, Move, Target, Target")]
    [InlineData("if (flag) x = fc.Forward(x); else x = same.Forward(fc.Forward(x)); return x;", "ChoiceStart, fc Linear.Forward, Move, ChoiceElse, fc Linear.Forward, same Linear.Forward, Move, ChoiceEnd")]
    [InlineData("var y = x; if (a != b) y = fc.Forward(x); return y;", "ChoiceStart, fc Linear.Forward, Move, ChoiceElse, Move, ChoiceEnd")]
    [InlineData("return project?.Forward(x) ?? x;", "ChoiceStart, ChoiceElse, project Linear.Forward, ChoiceEnd, ChoiceStart, Move, ChoiceElse, Move, ChoiceEnd")]
    [InlineData("var y = project is { } p ? p.Forward(x) : x; return y;", "ChoiceStart, project Linear.Forward, Move, ChoiceElse, Move, ChoiceEnd")]
    [InlineData("if (project is not null) { x = project.Forward(x); } return x;", "ChoiceStart, project Linear.Forward, Move, ChoiceElse, Move, ChoiceEnd")]
    public void A_choice_by_sizes_is_compiled(string body, string nodes)
    {
        var bound = Bind("(*, a) -> (*, b)", body);

        Assert.Empty(Told(bound));
        Assert.Equal(nodes, string.Join(", ", bound.Graph!.Forward!.Nodes.Select(node => node.Operation)));
    }

    [Theory]
    [InlineData("if (flag) return x; return fc.Forward(x);", "SG1005 'x'")]
    [InlineData("if (a != b) return x; return fc.Forward(x);", "SG1005 'x'")]
    [InlineData("if (flag) { var y = fc.Forward(x); return fc.Forward(y); } else { return fc.Forward(x); }", "SG1001 'y'")]
    [InlineData("x = flag ? fc.Forward(x) : fc.Forward(x).Relu(); return fc.Forward(x);", "SG1001 'x'")]
    [InlineData("switch (mode) { case \"one\": x = fc.Forward(x); break; default: x = fc.Forward(x).Relu(); break; } return skip.Forward(x);", "SG1001 'x'")]
    public void An_error_on_one_side_is_told(string body, string expected)
    {
        Assert.Equal([expected], Told(Bind("(*, a) -> (*, b)", body)).Where(text => !text.StartsWith("SG2", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("if (a > 0) x = fc.Forward(x); else x = fc.Forward(fc.Forward(x)); return x;")]
    [InlineData("int k; if (flag) k = 1; else k = 2; return fc.Forward(x);")]
    [InlineData("var y = flag ? x : x; return fc.Forward(y);")]
    [InlineData("return Pick(a) > 1 ? fc.Forward(x) : fc.Forward(x); static int Pick(int n) { if (n < 1) return 3; return 2; }")]
    public void What_decides_nothing_is_compiled(string body)
    {
        var bound = Bind("(*, a) -> (*, b)", body);

        Assert.Empty(Told(bound));
        Assert.Equal(["fc Linear.Forward: (*, a) -> (*, b)"], GraphText.Nodes(bound.Graph!.Forward!));
    }

    [Theory]
    [InlineData("if (flag) x = fc.Forward(x); return same.Forward(x);")]
    [InlineData("while (flag) { if (mode == \"x\") break; x = x.Unsqueeze(0); } return same.Forward(x);")]
    [InlineData("again: x = fc.Forward(x); if (flag) goto again; return same.Forward(x);")]
    [InlineData("try { x = fc.Forward(x); } catch { } return same.Forward(x);")]
    public void Different_shapes_are_unknown(string body) =>
        Assert.All(Bind("(*, a) -> (*, b)", body).Findings, finding => Assert.Equal("SG2001", finding.Id));
}
