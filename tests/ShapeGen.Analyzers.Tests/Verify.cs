using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Analyzers.Tests;

/// <summary>Runs the analyzer over sources in which <c>{|SG1001:…|}</c> marks what is to be told.</summary>
internal static class Verify
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics.Tensors;
        using ShapeGen;

        """;

    /// <summary>What is said beside errors; it has tests of its own.</summary>
    private static readonly string[] Advice = ["SG0007", "SG2002", "SG3001", "SG3002"];

    /// <summary>Asserts that exactly the marked places are told, in code that compiles; advice is left out.</summary>
    public static Task Findings(params IReadOnlyList<string> files) => Run(CompilerDiagnostics.Errors, files, Advice);

    /// <summary>As above, advice included.</summary>
    public static Task FindingsAndAdvice(params IReadOnlyList<string> files) => Run(CompilerDiagnostics.Errors, files, without: []);

    /// <summary>The findings without advice, in code that need not compile.</summary>
    public static Task FindingsInBrokenCode(params IReadOnlyList<string> files) => Run(CompilerDiagnostics.None, files, Advice);

    /// <summary>The messages that are told, with their ids, in order of the source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="settings">The lines of an .editorconfig.</param>
    public static async Task<IReadOnlyList<string>> Messages(string source, string settings = "")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var compilation = CSharpCompilation.Create(
            "Test",
            [
                CSharpSyntaxTree.ParseText(Usings.Replace("using", "global using", StringComparison.Ordinal), cancellationToken: cancellation),
                CSharpSyntaxTree.ParseText(source, path: "Model.cs", cancellationToken: cancellation),
            ],
            ModelSource.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var configured = new EditorConfig(settings);
        var diagnostics = await compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(configured.Severities))
            .WithAnalyzers([new ShapeAnalyzer()], configured.Options())
            .GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}")];
    }

    private static Task Run(CompilerDiagnostics compiler, IReadOnlyList<string> files, IEnumerable<string> without)
    {
        var test = new Test { CompilerDiagnostics = compiler, ReferenceAssemblies = new ReferenceAssemblies("net10.0"), MarkupOptions = MarkupOptions.UseFirstDescriptor };
        test.DisabledDiagnostics.AddRange(without);
        for (var i = 0; i < files.Count; i++)
            test.TestState.Sources.Add(($"File{i}.cs", Usings + files[i]));
        if (files.Any(file => file.StartsWith("var ", StringComparison.Ordinal)))
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.AdditionalReferences.AddRange(ModelSource.References);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test : CSharpAnalyzerTest<ShapeAnalyzer, DefaultVerifier>
    {
        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
