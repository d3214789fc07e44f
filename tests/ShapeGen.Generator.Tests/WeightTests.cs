using Microsoft.CodeAnalysis;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Generation.Tests;

/// <summary>A model for which the project names a weight file is loaded without a path.</summary>
public class WeightTests
{
    private const string Net = "[Model] public partial class Net { private readonly Linear fc = new(2, 1); }";

    [Fact]
    public void The_file_is_found_beside_the_program() => Assert.Contains(
        """
            public static Net Load()
            {
                Net model;
                using (global::ShapeGen.Execution.InitialWeights.Skip())
                    model = new Net();
                global::ShapeGen.ProjectWeights.Load(model, "net.safetensors", true);
                return model;
            }
        """,
        Generated(Net, WeightText.Of("")));

    [Fact]
    public void An_embedded_file_is_found_in_the_assembly() => Assert.Contains(
        "        var model = new Net();\n        global::ShapeGen.ProjectWeights.LoadEmbedded(model, typeof(Net).Assembly, \"net.safetensors\", false);",
        Generated(Net, WeightText.Of("", isEmbedded: true, isStrict: false)));

    [Fact]
    public void The_parameters_of_the_constructor_stay() => Assert.Contains(
        "public static Net Load(int model, int size = 3)\n    {\n        Net model2;\n        using (global::ShapeGen.Execution.InitialWeights.Skip())\n            model2 = new Net(model, size);\n        global::ShapeGen.ProjectWeights.Load(model2, \"net.safetensors\", true);",
        Generated("[Model] public partial class Net(int model, int size = 3) { private readonly Linear fc = new(model, size); }", WeightText.Of("")));

    [Theory]
    [InlineData("Other")]
    [InlineData("Space.Net")]
    public void A_file_for_another_model_is_none(string model) => Assert.DoesNotContain("Load()", Generated(Net, WeightText.Of("", model)));

    [Fact]
    public void Of_two_files_none_is_meant() => Assert.DoesNotContain("Load()", Generated(Net, WeightText.Of(""), WeightText.Of("")));

    [Fact]
    public void A_text_in_front_could_be_a_path() => Assert.DoesNotContain(
        "ProjectWeights",
        Generated("[Model] public partial class Net(string mode = \"\") { private readonly Linear fc = new(mode.Length, 1); }", WeightText.Of("")));

    [Fact]
    public void Text_that_is_no_description_is_passed_over() => Assert.DoesNotContain("Load()", Generated(Net, new WeightText("something")));

    [Fact]
    public void Other_entries_generate_nothing_anew_and_another_file_does()
    {
        var text = WeightText.Of("fc.weight F32 (1,2)");
        var other = WeightText.Of("fc.weight F32 (9,9)");
        var embedded = WeightText.Of("", isEmbedded: true);
        var first = GeneratorRun.FirstWith([text], Net);
        var second = first.Replace(text, other);
        var third = second.Replace(other, embedded);

        Assert.Equal([IncrementalStepRunReason.Cached], second.Reasons(ModelGenerator.SourcesStep));
        Assert.Equal([IncrementalStepRunReason.Modified], third.Reasons(ModelGenerator.SourcesStep));
    }

    private static string Generated(string source, params AdditionalText[] texts)
    {
        var run = GeneratorRun.FirstWith(texts, source);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return run.Text("Net.g.cs");
    }
}
