using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Engine.Tests.Binding;

/// <summary>Compiles test sources against the runtime, and binds what stands in them.</summary>
internal static class Source
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Numerics.Tensors;
        using ShapeGen;

        """;

    /// <summary>The compilation of some files, each behind the usual usings.</summary>
    public static CSharpCompilation Compile(params IEnumerable<string> files) => CSharpCompilation.Create(
        "Test",
        files.Select((file, index) => CSharpSyntaxTree.ParseText(Usings + file, path: $"File{index}.cs", cancellationToken: TestContext.Current.CancellationToken)),
        ModelSource.References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Binds the class of that name in code that compiles.</summary>
    public static BoundModel Bind(string type, params IEnumerable<string> files)
    {
        var compilation = Compile(files);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return ModelBinder.Bind(compilation.GetTypeByMetadataName(type)!, compilation, TestContext.Current.CancellationToken);
    }

    /// <summary>As above, of a model without findings.</summary>
    public static ModelGraph BindClean(string type, params IEnumerable<string> files)
    {
        var bound = Bind(type, files);
        Assert.Empty(bound.Findings.Select(Text));
        return bound.Graph!;
    }

    /// <summary>The finding as <c>SG1001 'code': headline</c>.</summary>
    public static string Text(Finding finding) =>
        $"{finding.Id} '{finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan)}': {finding.Message.Headline}";
}
