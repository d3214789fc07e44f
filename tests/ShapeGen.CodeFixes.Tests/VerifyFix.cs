using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ShapeGen.Analyzers;
using ShapeGen.Tests.Shared;

namespace ShapeGen.CodeFixes.Tests;

/// <summary>Applies a fix to the marked error and sees that the error is gone.</summary>
internal static class VerifyFix
{
    /// <summary>Asserts what the fix makes of a file; nothing is told of the result.</summary>
    public static Task Gives<TFix>(string source, string result)
        where TFix : CodeFixProvider, new() => Gives<TFix>([source], [result]);

    /// <summary>As above, over several files; what is said of the wrong ones under some rules is passed over.</summary>
    public static Task Gives<TFix>(IReadOnlyList<string> sources, IReadOnlyList<string> results, params IEnumerable<string> without)
        where TFix : CodeFixProvider, new()
    {
        var test = new Test<TFix> { ReferenceAssemblies = new ReferenceAssemblies("net10.0"), MarkupOptions = MarkupOptions.UseFirstDescriptor };
        for (var i = 0; i < sources.Count; i++)
        {
            test.TestState.Sources.Add(($"File{i}.cs", ModelSource.Usings + sources[i]));
            test.FixedState.Sources.Add(($"File{i}.cs", ModelSource.Usings + results[i]));
        }

        test.DisabledDiagnostics.AddRange(without);
        test.TestState.AdditionalReferences.AddRange(ModelSource.References);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<ShapeAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
