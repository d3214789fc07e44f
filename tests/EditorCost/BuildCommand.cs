using Microsoft.CodeAnalysis;
using ShapeGen.Engine;
using ShapeGen.Generation;

namespace ShapeGen.EditorCost;

/// <summary><c>build</c>: what the SDK's compiler takes for many models with ShapeGen, and for the same files and those generated without.</summary>
internal static class BuildCommand
{
    private static readonly int[] Sizes = [10, 250, 500, 1000];
    private const double MaximumShare = 1;
    private const double MaximumGrowth = 2.4;

    private static readonly string[] Analyzers =
    [
        typeof(Analyzers.ShapeAnalyzer).Assembly.Location,
        typeof(ModelGenerator).Assembly.Location,
        typeof(ModelBinder).Assembly.Location,
        typeof(Shapes.Shape).Assembly.Location,
    ];

    public static int Run()
    {
        Console.WriteLine("models of 20 layers; seconds of processor time of the SDK's compiler");
        Console.WriteLine($"{"",8}{"alone",10}{"ShapeGen",10}{"share",8}");
        var own = Sizes.Select(Compare).ToList();

        var growth = (own[^1].Own - own[0].Own) / (own[^2].Own - own[0].Own);
        Console.WriteLine($"ShapeGen's share at most {MaximumShare}; twice as many models cost it {growth:F2} times as much, at most {MaximumGrowth}");
        return own[^1].Own <= MaximumShare * own[^1].Compiler && growth <= MaximumGrowth ? 0 : 1;
    }

    /// <summary>The compiler's time for the user's files and the generated ones, and what ShapeGen adds.</summary>
    private static (double Compiler, double Own) Compare(int models)
    {
        using var folder = new CompilerFolder();
        var project = ModelProject.Create(models);
        Generators.ShapeGen().RunGeneratorsAndUpdateCompilation(project, out var generated, out _);
        var compiler = folder.Compile(generated.SyntaxTrees, []);
        var own = folder.Compile(project.SyntaxTrees, Analyzers) - compiler;
        Console.WriteLine($"{models,8}{compiler,10:F1}{own,10:F1}{own / compiler,8:F2}");
        return (compiler, own);
    }
}
