using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.Generation;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Editor.Tests;

/// <summary>Many programs of tests/corpus in one compilation, right and wrong ones.</summary>
internal static class CorpusCompilation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    /// <summary>Every so manieth program.</summary>
    /// <param name="share">1 for all, 10 for each tenth.</param>
    /// <param name="change">What to make of a file's text before it is compiled.</param>
    public static CSharpCompilation Create(int share, Func<string, string>? change = null) => CSharpCompilation.Create(
        "Corpus",
        Files(share).Select((file, index) => Parse((change ?? (text => text))(InNamespace(File.ReadAllText(file), index)), Path.GetFileName(file)))
            .Prepend(Parse(ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal), "Usings.cs")),
        ModelSource.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What is generated, by file.</summary>
    public static IReadOnlyList<(string Name, string Text)> Generate(Compilation compilation)
    {
        var result = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGenerators(compilation, TestContext.Current.CancellationToken)
            .GetRunResult();
        return [.. result.Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))];
    }

    /// <summary>What the analyzer tells, in the order in which it stands in each file.</summary>
    public static async Task<IReadOnlyList<string>> Diagnose(Compilation compilation)
    {
        var diagnostics = await compilation.WithAnalyzers([new ShapeAnalyzer()], new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
                .Select(diagnostic => $"{diagnostic}{string.Concat(diagnostic.AdditionalLocations)}{string.Join(',', diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}"),
        ];
    }

    private static IEnumerable<string> Files(int share) =>
        new[] { "models", "attention", "linear", "convolution", "recurrent" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder(), folder), "*.cs"))
            .Order(StringComparer.Ordinal)
            .Where((_, index) => index % share == 0);

    /// <summary>The declarations of a program in a namespace of their own; the statements before them are left out.</summary>
    private static string InNamespace(string text, int index)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, ParseOptions).GetRoot();
        var declarations = string.Concat(root.Members.Where(member => member is not GlobalStatementSyntax).Select(member => member.ToFullString()));
        return $"{root.Usings.ToFullString()}namespace Program{index}\n{{\n{declarations}}}\n";
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "corpus"));
}
