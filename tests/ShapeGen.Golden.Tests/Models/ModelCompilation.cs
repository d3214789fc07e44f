using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Engine;
using ShapeGen.Generation;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Golden.Tests;

/// <summary>Models as C#, a file each, compiled together.</summary>
internal static class ModelCompilation
{
    /// <summary>How many models are compiled together: enough to share the references, few enough to work on several at a time.</summary>
    public const int ChunkSize = 200;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Models", [Parse(ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal))], ModelSource.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The models without what would be generated.</summary>
    public static CSharpCompilation Of(IEnumerable<string> models) => Empty.AddSyntaxTrees(models.Select(Parse));

    /// <summary>The models with what is generated, loaded.</summary>
    /// <exception cref="InvalidOperationException">They don't compile.</exception>
    public static Assembly Load(IEnumerable<string> models)
    {
        CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Of(models), out var output, out _);
        using var image = new MemoryStream();
        var result = output.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>The rule and the message of each finding in a model, in order of the source.</summary>
    public static IReadOnlyList<string> Findings(this Compilation compilation, string model)
    {
        var bound = ModelBinder.Bind(compilation.GetTypeByMetadataName(model)!, compilation, CancellationToken.None);
        return [.. bound.Findings.Select(finding => $"{finding.Id} {finding.Message.Headline}")];
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, ParseOptions);
}
