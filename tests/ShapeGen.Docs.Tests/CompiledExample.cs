using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Docs.Tests;

/// <summary>An example as its reader's project compiles it: with the generator, the analyzers and the usings of a new project.</summary>
internal sealed class CompiledExample
{
    /// <summary>The name of an assembly that sees what the runtime shows to its tests.</summary>
    private const string Inside = "ShapeGen.Tests";

    /// <summary>What a new project has.</summary>
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>That another library was built for an older platform; a project does not warn of it either.</summary>
    private static readonly KeyValuePair<string, ReportDiagnostic>[] unified = [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)];

    private static readonly CSharpParseOptions parsing = new(LanguageVersion.CSharp14);

    private static readonly MetadataReference[] references =
    [
        .. ModelSource.References,
        .. typeof(CompiledExample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "OtherLibraries").Value!
            .Split(';').Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation compilation;
    private readonly AnalyzerOptions options;

    public CompiledExample(Example example)
    {
        var files = example.Files.Append(("Usings.cs", Usings)).Select(file => Parse(file.Item1, file.Item2)).ToList();
        ImmutableArray<AdditionalText> texts = example.Weights is { } weights ? [WeightText.Of(weights)] : [];
        var settings = new EditorConfig(example.Settings);
        options = settings.Options(texts);

        CSharpGeneratorDriver.Create([new Generation.ModelGenerator().AsSourceGenerator()], texts, parsing)
            .RunGeneratorsAndUpdateCompilation(Compilation(example.IsInside ? Inside : "Example", files, settings), out var output, out var generated, Cancellation);
        Assert.Empty(generated);
        compilation = (CSharpCompilation)output;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>All that the compiler and the analyzers tell of the example, in order of place.</summary>
    public async Task<IReadOnlyList<Diagnostic>> Diagnostics()
    {
        var told = await compilation.WithAnalyzers([new ShapeAnalyzer(), new WeightAnalyzer()], options).GetAllDiagnosticsAsync(Cancellation);
        return [.. told.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan)];
    }

    /// <summary>Runs the program.</summary>
    public void Run()
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: Cancellation).Success);
        image.Position = 0;
        var main = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image).EntryPoint!;
        main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
    }

    private static CSharpCompilation Compilation(string name, List<SyntaxTree> files, EditorConfig settings) => CSharpCompilation.Create(
        name, files, references,
        new CSharpCompilationOptions(IsProgram(files) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions([.. unified, .. settings.Severities]));

    private static bool IsProgram(List<SyntaxTree> files) =>
        files.Any(file => file.GetCompilationUnitRoot(Cancellation).Members.Any(member => member is GlobalStatementSyntax));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, parsing, path, cancellationToken: Cancellation);
}
