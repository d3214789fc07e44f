using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ShapeGen.Analyzers;

namespace ShapeGen.EditorCost;

/// <summary><c>build</c>: what a build of many models costs with ShapeGen, and without.</summary>
internal static class BuildCommand
{
    private const int Warm = 100;
    private static readonly int[] Sizes = [250, 500, 1000];
    private const double MaximumShare = 1;
    private const double MaximumGrowth = 2.4;

    public static int Run()
    {
        Console.WriteLine("models of 20 layers; milliseconds of processor time");
        Console.WriteLine($"{"",8}{"compiler",12}{"generator",12}{"analyzer",12}{"share",8}");
        Compare(Warm);
        var results = Sizes.Select(Compare).ToList();

        var growth = results[^1].Own / results[^2].Own;
        Console.WriteLine($"ShapeGen's share at most {MaximumShare}; twice as many models cost it {growth:F2} times as much, at most {MaximumGrowth}");
        return results[^1].Own <= MaximumShare * results[^1].Compiler && growth <= MaximumGrowth ? 0 : 1;
    }

    /// <summary>The compiler's time for the user's files and the generated ones, and ShapeGen's for its generator and its analyzer.</summary>
    private static (double Compiler, double Own) Compare(int models)
    {
        var project = ModelProject.Create(models);
        Compilation generated = project;
        var generator = Cost.Of(() => Generators.ShapeGen().RunGeneratorsAndUpdateCompilation(project, out generated, out _));
        var compiler = Cost.Of(() => Emit(Fresh(generated)));
        Emit(generated);
        var analyzer = Cost.Of(() => Analyze(generated));
        Console.WriteLine($"{models,8}{compiler,12:F0}{generator,12:F0}{analyzer,12:F0}{(generator + analyzer) / compiler,8:F2}");
        return (compiler, generator + analyzer);
    }

    private static Compilation Fresh(Compilation compilation) => CSharpCompilation.Create(
        compilation.AssemblyName, compilation.SyntaxTrees, compilation.References, (CSharpCompilationOptions)compilation.Options);

    private static void Analyze(Compilation compilation)
    {
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ShapeAnalyzer());
        _ = compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }

    private static void Emit(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
    }
}
