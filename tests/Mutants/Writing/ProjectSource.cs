using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ShapeGen.Mutants.Writing;

/// <summary>A project as the build gives it to the compiler.</summary>
internal sealed class ProjectSource
{
    private ProjectSource(CSharpCompilation compilation, IReadOnlyList<ResourceDescription> resources)
    {
        Compilation = compilation;
        Resources = resources;
    }

    public CSharpCompilation Compilation { get; }

    public IReadOnlyList<ResourceDescription> Resources { get; }

    public static ProjectSource Read(Target target)
    {
        var folder = Path.GetFullPath(target.Project);
        var arguments = CSharpCommandLineParser.Default.Parse(CompilerArguments(target), folder, sdkDirectory: null);
        var parsing = arguments.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        var compilation = CSharpCompilation.Create(
            target.Assembly,
            arguments.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), parsing, file.Path)),
            arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(Path.Combine(folder, reference.Reference))),
            arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions(null).WithOptimizationLevel(OptimizationLevel.Release));
        CSharpGeneratorDriver.Create(Generators(arguments), parseOptions: parsing).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return new ProjectSource((CSharpCompilation)generated, arguments.ManifestResources);
    }

    private static IEnumerable<string> CompilerArguments(Target target)
    {
        string[] arguments =
        [
            "msbuild", target.Project, "-t:ResolveReferences;PrepareResources;Compile", $"-p:TargetFramework={target.Framework}", $"-p:Configuration={Target.Configuration}",
            "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none", "-p:BuildProjectReferences=false", "-getItem:CscCommandLineArgs",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        using var answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return [.. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }

    /// <summary>PolySharp alone: nothing else writes code into these projects.</summary>
    private static IEnumerable<ISourceGenerator> Generators(CSharpCommandLineArguments arguments) =>
        arguments.AnalyzerReferences
            .Where(reference => Path.GetFileName(reference.FilePath).StartsWith("PolySharp", StringComparison.Ordinal))
            .SelectMany(reference => new AnalyzerFileReference(reference.FilePath, new Loader()).GetGenerators(LanguageNames.CSharp));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
