using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.Generation;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Corpus.Tests;

/// <summary>Models and layers of a compiled reference, of which the consumer sees contracts alone.</summary>
public sealed class ReferencedAssemblyTests
{
    private const string Library = """
        namespace Library;

        [Model]
        public partial class Classifier
        {
            private readonly Linear fc = new(784, 10);

            [Shape("(N, 784) -> (N, 10)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        }

        [Model]
        public partial class Heads(int width, int heads)
        {
            private readonly Linear project = new(width, width);

            [Shape("(N, L, width) -> (N, heads, L, width // heads)")]
            public Tensor<float> Forward(Tensor<float> x) =>
                project.Forward(x).Reshape(x.Lengths[0], x.Lengths[1], heads, width / heads).Transpose(1, 2);
        }

        [Model]
        public partial class Window
        {
            private readonly Conv1d conv = new(1, 4, kernelSize: 25);

            [Shape("(N, 1, L) -> (N, 4, L - 24)")]
            public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
        }

        public sealed class Scale(int features)
        {
            private readonly Tensor<float> factors = Tensor.Ones(features);

            [Shape("(*, features) -> (*, features)")]
            public Tensor<float> Forward(Tensor<float> x) => x * factors;
        }

        public static class Losses
        {
            [Shape("(N, C), (N, C) -> ()")]
            public static float Distance(Tensor<float> input, Tensor<float> target) => input.MseLoss(target);
        }
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly Lazy<MetadataReference> Reference = new(Compile);

    [Theory]
    [InlineData("new Classifier().Forward(Tensor.Rand(2, 700));", "SG1001")]
    [InlineData("new Classifier().Forward(Tensor.Rand(2, 784));", null)]
    [InlineData("new Classifier().Run(Tensor.Rand(2, 700));", "SG1001")]
    [InlineData("new Classifier().Run(Tensor.Rand(1, 2, 784));", "SG1002")]
    [InlineData("new Classifier().Run(Tensor.Rand(2, 784)).CrossEntropy(Tensor.Zeros(2, 9));", "SG1001")]
    [InlineData("new Classifier().Run(new float[700], new float[10], 1);", "SG1003")]
    [InlineData("new Classifier().Run(new float[784], new float[10], 1);", null)]
    [InlineData("new Linear(10, 4).Forward(new Classifier().Forward(Tensor.Rand(2, 784)));", null)]
    [InlineData("new Linear(20, 4).Forward(new Classifier().Forward(Tensor.Rand(2, 784)));", "SG1001")]
    public void A_model_is_checked_by_its_contract(string statement, string? id) => Assert.Equal(id, Told(statement));

    [Theory]
    [InlineData("new Heads(100, 8);", "SG1006")]
    [InlineData("new Heads(96, 8);", null)]
    [InlineData("new Heads(100, 8).Forward(Tensor.Rand(2, 5, 100));", "SG1006")]
    [InlineData("new Heads(96, 8).Forward(Tensor.Rand(2, 5, 100));", "SG1001")]
    public void A_condition_that_the_body_needs_of_the_constructor_is_checked_where_it_is_constructed(string statement, string? id) =>
        Assert.Equal(id, Told(statement));

    [Theory]
    [InlineData("new Window().Forward(Tensor.Rand(2, 1, 20));", "SG1003")]
    [InlineData("new Window().Run(Tensor.Rand(2, 1, 20));", "SG1003")]
    [InlineData("new Window().Forward(Tensor.Rand(2, 1, 25));", null)]
    public void A_condition_that_the_body_needs_of_its_input_is_checked_at_each_call(string statement, string? id) =>
        Assert.Equal(id, Told(statement));

    [Theory]
    [InlineData("new Scale(16).Forward(Tensor.Rand(3, 8));", "SG1001")]
    [InlineData("new Scale(16).Forward(Tensor.Rand(3, 16));", null)]
    [InlineData("Losses.Distance(Tensor.Rand(3, 4), Tensor.Rand(3, 5));", "SG1001")]
    public void A_method_that_carries_a_contract_is_checked(string statement, string? id) => Assert.Equal(id, Told(statement));

    [Fact]
    public void Conditions_are_carried_through_a_model_of_this_assembly() => Assert.Equal("SG1006", Told("new Outer(10);", """
        [Model]
        public partial class Outer(int width)
        {
            private readonly Heads heads = new(width, 4);

            [Shape("(N, L, width) -> (N, 4, L, width // 4)")]
            public Tensor<float> Forward(Tensor<float> x) => heads.Forward(x);
        }
        """));

    private static MetadataReference Compile()
    {
        using var image = new MemoryStream();
        var result = Generated(Compilation("Library", OutputKind.DynamicallyLinkedLibrary, Library)).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>The id of the one error that a program is told, or null.</summary>
    private static string? Told(string expression, string declarations = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var program = Compilation("Program", OutputKind.ConsoleApplication, $"using Library;\n\n{expression}\n{declarations}");
        var output = Generated(program.AddReferences(Reference.Value));
        Assert.Empty(output.GetDiagnostics(cancellation).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var told = output.WithAnalyzers([new ShapeAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
        return told.SingleOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.Id;
    }

    private static CSharpCompilation Compilation(string name, OutputKind kind, string source) => CSharpCompilation.Create(
        name,
        [
            CSharpSyntaxTree.ParseText(ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal), ParseOptions),
            CSharpSyntaxTree.ParseText(source, ParseOptions, $"{name}.cs"),
        ],
        ModelSource.References,
        new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));

    private static Compilation Generated(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return output;
    }
}
