using Microsoft.CodeAnalysis;

namespace ShapeGen.Generation.Tests;

public class PipelineTests
{
    private const string Block = """
        [Model]
        public partial class Block(int features)
        {
            private readonly Linear fc1 = new(features, features), fc2 = new(features, features);

            [Shape("(*, features) -> (*, features)")]
            public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu()) + x;
        }
        """;

    private const string Net = """
        [Model]
        public partial class Net
        {
            private readonly Block block = new(8);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x) => block.Forward(x).Relu();
        }
        """;

    private const string Other = """
        public static class Other
        {
            // A comment.
            public static int Twice(int value) { return value * 2; }
        }
        """;

    private readonly GeneratorRun first = GeneratorRun.First(Block, Net, Other);

    [Fact]
    public void FirstRunBindsEachModelOnce()
    {
        Assert.Equal(["Block", "Net"], first.Bound);
        Assert.Equal(["Block.g.cs", "Net.g.cs"], first.Result.GeneratedSources.Select(source => source.HintName));
    }

    [Theory]
    [InlineData(2, "value * 2", "value + value")]
    [InlineData(2, "A comment", "Another comment")]
    [InlineData(1, "[Model]", "// A comment above a model.\n\n[Model]")]
    [InlineData(0, "x) => fc2", "x) => /* within a body */ fc2")]
    public void EditThatNoModelReadsBindsAndEmitsNothing(int file, string old, string replacement)
    {
        var second = first.Edit(file, old, replacement);
        Assert.Empty(second.Bound);
        Assert.All(second.Reasons(ModelGenerator.ModelsStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(second.Reasons(ModelGenerator.SourcesStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void NewDeclarationBindsAgainAndEmitsNothing()
    {
        var second = first.Edit(2, "Twice", "Double");
        Assert.Equal(["Block", "Net"], second.Bound);
        Assert.All(second.Reasons(ModelGenerator.ModelsStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(second.Reasons(ModelGenerator.SourcesStep), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void EditOfABlockInAnotherFileRegeneratesTheModelsThatUseIt()
    {
        var second = first.Edit(0, "fc1.Forward(x).Relu()", "fc1.Forward(x).Tanh()");
        Assert.Equal(["Block", "Net"], second.Bound);
        Assert.All(second.Reasons(ModelGenerator.SourcesStep), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.Contains("ActivationKind.Tanh", second.Text("Net.g.cs"));
    }

    [Fact]
    public void EditOfAModelLeavesTheBlockThatItUsesAlone()
    {
        var second = first.Edit(1, "block.Forward(x).Relu()", "block.Forward(x).Tanh()");
        Assert.Equal(["Net"], second.Bound);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], second.Reasons(ModelGenerator.SourcesStep));
    }

    [Fact]
    public void EditThatReassignsALayerElsewhereInTheClassBindsAgain()
    {
        var run = GeneratorRun.First("""
            [Model]
            public partial class Net
            {
                private Linear fc = new(8, 8);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);

                public void Reset() { }
            }
            """);
        var second = run.Edit(0, "Reset() { }", "Reset() { fc = new(8, 8); }");
        Assert.Contains("LinearKernel", run.Text("Net.g.cs"));
        Assert.Equal(["Net"], second.Bound);
        Assert.DoesNotContain("LinearKernel", second.Text("Net.g.cs"));
    }

    [Fact]
    public void EditOfABodyThatIsReadForItsErrorsAloneBindsAgain()
    {
        var run = GeneratorRun.First(
            """
            [Model]
            public partial class Net
            {
                private readonly Linear fc = new(8, 8);

                [Shape("(N, 8) -> (N, 8)")]
                public Tensor<float> Forward(Tensor<float> x) => Tools.Apply(fc, x);
            }
            """,
            """
            public static class Tools
            {
                private static readonly Linear own = new(4, 8);

                public static Tensor<float> Apply(Linear layer, Tensor<float> x)
                {
                    Check();
                    return layer.Forward(x);
                }

                private static void Check() { own.Forward(Tensor.Zeros(2, 5)); }
            }
            """);
        Assert.Equal(["Net"], run.Edit(1, "Zeros(2, 5)", "Zeros(2, 4)").Bound);
    }

    [Fact]
    public void EditBackAndForthEndsWhereItBegan()
    {
        var third = first.Edit(0, "Relu", "Tanh").Edit(0, "Tanh", "Relu");
        Assert.Equal(first.Text("Net.g.cs"), third.Text("Net.g.cs"));
    }

    [Fact]
    public void NamesThatDifferByCapitalsAloneGetFilesOfTheirOwn()
    {
        var run = GeneratorRun.First(Net.Replace("class Net", "class NET"), Net, Block);
        Assert.Equal(3, run.Result.GeneratedSources.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void ClassMarkedTwiceIsGeneratedOnce()
    {
        var run = GeneratorRun.First(Block, "[Model] public partial class Block;");
        Assert.Null(run.Result.Exception);
        Assert.Single(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData("private readonly Block block = new(8);", "private readonly Block block = new(")]
    [InlineData("=> block.Forward(x).Relu();", "=> block.Forward(x).")]
    [InlineData("public Tensor<float> Forward(Tensor<float> x)", "public Tensor<float> Forward(Tensor<")]
    [InlineData("partial class Net", "class")]
    public void HalfTypedCodeIsNoProblem(string old, string replacement) => Assert.Null(first.Edit(1, old, replacement).Result.Exception);

    [Fact]
    public void PipelineHoldsNoSymbolsSyntaxOrCompilations()
    {
        foreach (var step in new[] { ModelGenerator.ModelsStep, ModelGenerator.SourcesStep })
        {
            foreach (var output in first.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
                ObjectGraph.AssertHoldsNone(output.Value, step, typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Compilation), typeof(Location), typeof(SemanticModel));
        }
    }
}
