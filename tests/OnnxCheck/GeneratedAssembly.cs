using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Generation;
using ShapeGen.Tests.Shared;

namespace ShapeGen.OnnxCheck;

/// <summary>Models as C# with what the generator adds, compiled and loaded.</summary>
internal static class GeneratedAssembly
{
    private static readonly CSharpParseOptions options = new(LanguageVersion.CSharp14);

    public static Assembly Load(params IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Models", sources.Select(source => CSharpSyntaxTree.ParseText(ModelSource.Usings + source, options)), ModelSource.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(image.ToArray());
    }
}
