using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Engine.Tests;

/// <summary>Compiles generated code with the source that it extends.</summary>
internal static class GeneratedCode
{
    /// <summary>The compilation; it is an error of the test if it does not compile.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> sources)
    {
        var compilation = CSharpCompilation.Create(
            "Generated", sources.Select(source => CSharpSyntaxTree.ParseText(source)), ModelSource.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors) + "\n\n" + string.Join("\n\n", sources));
        return compilation;
    }

    /// <summary>The compiled assembly.</summary>
    public static Assembly Load(params IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        Assert.True(Compile(sources).Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (_, name) => AssemblyLoadContext.GetLoadContext(typeof(GeneratedCode).Assembly)!.LoadFromAssemblyName(name);
        return context.LoadFromStream(image);
    }
}
