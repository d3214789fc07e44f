using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Engine;
using ShapeGen.Fuzz.Writing;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Fuzz.Checking;

/// <summary>Several programs in one compilation, each in its namespace: what the checker says of them, and their code with what is generated.</summary>
internal sealed class Batch
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Fuzzed",
        [CSharpSyntaxTree.ParseText(ModelSource.Usings.Replace("using", "global using", StringComparison.Ordinal), ParseOptions)],
        [.. ModelSource.References, MetadataReference.CreateFromFile(typeof(EnforcedContract).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release));

    private readonly List<CheckedProgram> programs = [];
    private readonly List<(GeneratedProgram Program, string Error)> invalid = [];
    private readonly Compilation output;

    /// <summary>Reads the programs.</summary>
    /// <param name="generated">The programs.</param>
    /// <param name="execute">The text that is executed for a text that is checked; with the contracts enforced where it is left out.</param>
    public Batch(IEnumerable<GeneratedProgram> generated, Func<string, string>? execute = null)
    {
        var trees = generated.Select(program => (Program: program, Tree: Parse($"namespace {program.Namespace}\n{{\n{program.Text}}}\n", program.Namespace))).ToList();
        var compilation = Empty.AddSyntaxTrees(trees.Select(tree => tree.Tree));
        var sources = new List<SyntaxTree>();
        foreach (var (program, tree) in trees)
        {
            if (compilation.GetSemanticModel(tree).GetDiagnostics().FirstOrDefault(IsError) is { } error)
            {
                invalid.Add((program, error.ToString()));
                compilation = compilation.RemoveSyntaxTrees(tree);
            }
        }

        output = compilation;
        foreach (var (program, tree) in trees.Where(tree => compilation.ContainsSyntaxTree(tree.Tree)))
        {
            var models = Check(compilation, tree, sources);
            programs.Add(new CheckedProgram(program, models));
            if (models.Any(model => model.Name == program.Root && model.Graph?.Signature is not null))
                output = output.ReplaceSyntaxTree(tree, Parse((execute ?? Enforced)(tree.ToString()), tree.FilePath));
        }

        output = output.AddSyntaxTrees(sources);
    }

    public IReadOnlyList<CheckedProgram> Programs => programs;

    /// <summary>Those that do not compile, of which nothing was asked.</summary>
    public IReadOnlyList<(GeneratedProgram Program, string Error)> Invalid => invalid;

    /// <summary>The assembly, or null and the compiler's errors in what was generated.</summary>
    public byte[]? Emit(out IReadOnlyList<Diagnostic> errors)
    {
        using var image = new MemoryStream();
        var result = output.Emit(image);
        errors = [.. result.Diagnostics.Where(IsError)];
        return result.Success ? image.ToArray() : null;
    }

    /// <summary>A program by itself.</summary>
    public static Compilation Compile(string text) => Empty.AddSyntaxTrees(Parse(text, "Program.cs"));

    private static List<CheckedModel> Check(Compilation compilation, SyntaxTree tree, List<SyntaxTree> sources)
    {
        var result = new List<CheckedModel>();
        foreach (var type in TypesIn(compilation, tree))
        {
            var model = Check(type, compilation);
            if (model.Time > CheckedModel.MaximumTime)
                model = Check(type, compilation);
            result.Add(model);
            if (model.Generated is { } text)
                sources.Add(Parse(text, $"{tree.FilePath}.{type.Name}.g.cs"));
        }

        return result;
    }

    private static CheckedModel Check(INamedTypeSymbol type, Compilation compilation)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            if (!type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(ModelAttribute)))
                return new CheckedModel(type.Name, null, null, [.. FindingsOfMethods(type, compilation)], Since(before), null);

            var model = ModelBinder.Bind(type, compilation, CancellationToken.None);
            return new CheckedModel(type.Name, model.Graph, model.Graph is { } graph ? ModelEmitter.Emit(graph) : null, model.Findings, Since(before), null);
        }
        catch (Exception exception)
        {
            return new CheckedModel(type.Name, null, null, [], Since(before), exception);
        }
    }

    private static TimeSpan Since(TimeSpan before) => Environment.CpuUsage.TotalTime - before;

    private static IEnumerable<Finding> FindingsOfMethods(INamedTypeSymbol type, Compilation compilation) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared)
            .SelectMany(method => ModelBinder.Check(method, compilation, CancellationToken.None).Findings);

    private static IEnumerable<INamedTypeSymbol> TypesIn(Compilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()
            .Select(declaration => model.GetDeclaredSymbol(declaration)).OfType<INamedTypeSymbol>();
    }

    /// <summary>The program as it is executed: what a contract excludes does not run.</summary>
    private static string Enforced(string text) => text
        .Replace(GeneratedProgram.Call, GeneratedProgram.CheckedCall, StringComparison.Ordinal)
        .Replace(EnforcedContract.Marker, "", StringComparison.Ordinal);

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}

/// <summary>A program and what was said of it.</summary>
/// <param name="Program">The program.</param>
/// <param name="Models">What the checker says of each class.</param>
internal sealed record CheckedProgram(GeneratedProgram Program, IReadOnlyList<CheckedModel> Models);

/// <summary>What the checker says of a class.</summary>
/// <param name="Name">The class.</param>
/// <param name="Graph">What the generator compiles, or null for a class that is no model.</param>
/// <param name="Generated">The generated part, or null.</param>
/// <param name="Findings">What is told.</param>
/// <param name="Time">The processor's time.</param>
/// <param name="Crash">What was thrown, or null.</param>
internal sealed record CheckedModel(string Name, ModelGraph? Graph, string? Generated, IReadOnlyList<Finding> Findings, TimeSpan Time, Exception? Crash)
{
    /// <summary>What takes longer counts as a hang.</summary>
    public static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(1);

    /// <summary>What is said to be wrong.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(finding => RuleIds.IsError(finding.Id));

    public bool IsWrong => Errors.Any();

    /// <summary>True where all was followed and nothing is wrong.</summary>
    public bool IsProven => !IsWrong && Graph?.Forward is not null;
}
