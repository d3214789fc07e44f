using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;
using ShapeGen.Generation;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Corpus.Tests;

/// <summary>A program, compiled in memory with the generator and the analyzer, and what they and the compiler told.</summary>
internal sealed class CheckedProgram
{
    private const string NotFollowed = "SG2";
    private const string PartlyKnown = "SG2002";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Program",
        [CSharpSyntaxTree.ParseText(ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal), ParseOptions)],
        ModelSource.References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private readonly SyntaxTree tree;

    private CheckedProgram(CorpusProgram program, SyntaxTree tree, Compilation output, IReadOnlyList<Diagnostic> told)
    {
        Program = program;
        this.tree = tree;
        Output = output;
        Shapes = [.. told.Where(diagnostic => IsError(diagnostic) && diagnostic.Id.StartsWith("SG", StringComparison.Ordinal))];
        Untracked = [.. told.Where(diagnostic => diagnostic.Id.StartsWith(NotFollowed, StringComparison.Ordinal))];
        Failures = [.. told.Where(diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal))];
        Compiler = [.. output.GetDiagnostics().Where(IsError)];
    }

    public CorpusProgram Program { get; }

    /// <summary>The sources with what was generated.</summary>
    public Compilation Output { get; }

    /// <summary>What was told about declarations and shapes.</summary>
    public IReadOnlyList<Diagnostic> Shapes { get; }

    /// <summary>The places that were not followed.</summary>
    public IReadOnlyList<Diagnostic> Untracked { get; }

    /// <summary>True where the shape of every tensor expression of its models is known, whether or not <c>Run</c> is compiled.</summary>
    public bool IsTracked => Untracked.All(diagnostic => diagnostic.Id != PartlyKnown);

    /// <summary>Exceptions of the analyzer.</summary>
    public IReadOnlyList<Diagnostic> Failures { get; }

    /// <summary>The compiler's errors.</summary>
    public IReadOnlyList<Diagnostic> Compiler { get; }

    /// <summary>What is not as expected, a line each.</summary>
    public IReadOnlyList<string> Problems => [.. Errors, .. Misses, .. Untracking];

    /// <summary>True where nothing is told that is not so.</summary>
    public bool IsClean => !Errors.Any();

    /// <summary>The compiler's errors outside of marked lines, crashes, and what was told where nothing is marked.</summary>
    private IEnumerable<string> Errors =>
        Failures.Select(failure => $"crash: {failure.GetMessage()}")
            .Concat(Compiler.Where(error => !Program.Marks.Any(mark => mark.Line == LineOf(error))).Select(error => $"does not compile: {Text(error)}"))
            .Concat(Shapes.Where(IsUnannounced).Select(told => $"false alarm: {Text(told)}"));

    private IEnumerable<string> Misses =>
        Program.Marks.Where(mark => !Shapes.Any(told => IsAnnouncedBy(told, mark))).Select(mark => $"not found: {mark.Id ?? "an error"} in line {mark.Line}");

    private IEnumerable<string> Untracking =>
        Program.Kind == ProgramKind.Model ? Untracked.Select(told => $"not tracked: {Text(told)}") : [];

    public static CheckedProgram Of(CorpusProgram program, CancellationToken cancellation)
    {
        var tree = CSharpSyntaxTree.ParseText(program.Text, ParseOptions, program.Name, cancellationToken: cancellation);
        CSharpGeneratorDriver.Create([new ModelGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Empty.AddSyntaxTrees(tree), out var output, out _, cancellation);
        var told = output.WithAnalyzers([new ShapeAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellation).GetAwaiter().GetResult();
        return new CheckedProgram(program, tree, output, told);
    }

    /// <summary>The sources where each call of a model's <c>Forward</c> among the statements is held against <c>Run</c>, and how many there are.</summary>
    public (Compilation Compilation, int Calls) WithRun()
    {
        var calls = new ForwardCalls(Output.GetSemanticModel(tree));
        var changed = tree.WithRootAndOptions(calls.Visit(tree.GetRoot()), ParseOptions);
        var comparison = CSharpSyntaxTree.ParseText(ForwardCalls.Comparison, ParseOptions);
        return (Output.ReplaceSyntaxTree(tree, changed).AddSyntaxTrees(comparison), calls.Count);
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static bool IsAnnouncedBy(Diagnostic told, Mark mark) =>
        LineOf(told) == mark.Line && (mark.Id is null || mark.Id == told.Id);

    private static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;

    /// <summary>True outside of marked lines, and for the second error of one line.</summary>
    private bool IsUnannounced(Diagnostic told) =>
        !Program.Marks.Any(mark => IsAnnouncedBy(told, mark)) || Shapes.First(first => LineOf(first) == LineOf(told)) != told;

    private string Text(Diagnostic told) =>
        $"{told.Id} in line {LineOf(told)}: {told.GetMessage()}" + (told.Location.SourceTree == tree ? "" : $" ({told.Location.SourceTree?.FilePath})");
}
