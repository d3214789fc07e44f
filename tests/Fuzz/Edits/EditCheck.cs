using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.Engine;
using ShapeGen.Generation;

namespace ShapeGen.Fuzz.Edits;

/// <summary>Reads half-typed code as an editor does, with the generator and the analyzer.</summary>
internal static class EditCheck
{
    /// <summary>What takes longer, without the compiler's own time, is a fault.</summary>
    public static readonly TimeSpan MaximumTime = TimeSpan.FromMilliseconds(250);

    /// <summary>What is wrong with how the edit is read, and how long it took.</summary>
    public static EditResult Read(Edit edit)
    {
        var compilation = edit.Source.Compile(edit.Text);
        var faults = new List<string>();
        var driver = CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        faults.AddRange(driver.GetRunResult().Results.Select(result => result.Exception?.ToString()).OfType<string>().Select(exception => $"the generator throws {exception}"));
        faults.AddRange(output.GetDiagnostics().Where(error => IsAdded(error, compilation)).Select(error => $"generated code adds {error}"));
        faults.AddRange(Analyze(output));
        var time = OwnTime(compilation);
        return new EditResult(edit, faults, time <= MaximumTime ? time : OwnTime(compilation));
    }

    /// <summary>The time that reading all classes takes, the operations given.</summary>
    private static TimeSpan OwnTime(Compilation compilation)
    {
        var operations = new OperationSource(compilation);
        var tree = compilation.SyntaxTrees.Last();
        var types = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Select(declaration => compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration)).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        Read();
        var before = Environment.CpuUsage.TotalTime;
        Read();
        return Environment.CpuUsage.TotalTime - before;

        void Read()
        {
            foreach (var type in types)
            {
                if (IsModel(type))
                    ModelBinder.Bind(type, compilation, operations, CancellationToken.None);
                foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared))
                    ModelBinder.Check(method, compilation, operations, CancellationToken.None);
            }
        }
    }

    private static bool IsModel(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ModelAttribute));

    private static IEnumerable<string> Analyze(Compilation compilation)
    {
        var thrown = new List<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), (exception, _, _) => thrown.Add($"the analyzer throws {exception}"), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        compilation.WithAnalyzers([new ShapeAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return thrown;
    }

    /// <summary>True for an error in generated code; those in the user's own may be what the generated members tell him.</summary>
    private static bool IsAdded(Diagnostic error, Compilation own) =>
        error.Severity == DiagnosticSeverity.Error && error.Location.SourceTree is { } tree && !own.ContainsSyntaxTree(tree);
}

/// <summary>How an edit was read.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Faults">What is wrong, in words.</param>
/// <param name="Time">The processor's time for reading it, the compiler's operations given.</param>
internal sealed record EditResult(Edit Edit, IReadOnlyList<string> Faults, TimeSpan Time)
{
    public bool IsFine => Faults.Count == 0 && Time <= EditCheck.MaximumTime;
}
