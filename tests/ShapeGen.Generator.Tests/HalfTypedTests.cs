using Microsoft.CodeAnalysis;

namespace ShapeGen.Generation.Tests;

/// <summary>Declarations that are still being typed: what is generated adds no error to theirs.</summary>
public class HalfTypedTests
{
    private const string Forward = """[Shape("(N, 5) -> (N, 5)")] public Tensor<float> Forward(Tensor<float> x) => x.Relu();""";

    [Theory]
    [InlineData($$"""namespace ; [Model] public partial class A { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A<> { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A(int ) { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A(int n, int n) { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A(Unknown n) { {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A { public A() { } public A() { } {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A { private readonly ReLU = new(); {{Forward}} }""")]
    [InlineData($$"""[Model] public partial class A { private readonly ReLU act = new(), act = new(); {{Forward}} }""")]
    [InlineData("""[Model] public partial class A { [Shape("(N) -> (N)")] public Tensor<float> Forward(Tensor<float>) => x; }""")]
    [InlineData("""[Model] public partial class A { [Shape("(N) -> (N)")] public Tensor<float> Forward(Tensor<> x) => x; }""")]
    [InlineData("""[Model] public partial class A { [Shape("(N) -> (N)")] public Forward(Tensor<float> x) => x; }""")]
    public void Generated_code_has_no_error(string source)
    {
        var run = GeneratorRun.First(source);
        var own = run.Output.SyntaxTrees.First();

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(
            run.Output.GetDiagnostics(TestContext.Current.CancellationToken),
            error => error.Severity == DiagnosticSeverity.Error && error.Location.SourceTree is { } tree && tree != own);
    }
}
