using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Engine;

namespace ShapeGen.EditorCost;

/// <summary><c>keystroke</c>: what one character typed costs in the generator.</summary>
internal static class KeystrokeCommand
{
    private const int Models = 100;
    private const int Warm = 150;
    private const int Runs = 101;
    private const double MaximumElsewhere = 5;
    private const double MaximumInside = 3;

    public static int Run()
    {
        var project = ModelProject.Create(Models);
        var empty = Type(project, Generators.Empty(), ModelProject.EditOther);
        var looking = Type(project, Generators.Looking(), ModelProject.EditOther);
        var elsewhere = Type(project, Generators.ShapeGen(), ModelProject.EditOther);
        var inside = Type(project, Generators.ShapeGen(), ModelProject.EditModel);
        var compiler = CompilersShare(project);

        Console.WriteLine($"{Models} models of 20 layers; milliseconds of processor time, medians of {Runs} edits");
        Console.WriteLine($"typed elsewhere, an empty generator        {empty,8:F2}");
        Console.WriteLine($"typed elsewhere, one that finds models     {looking,8:F2}");
        Console.WriteLine($"typed elsewhere, ShapeGen                  {elsewhere,8:F2}   above it {elsewhere - empty,6:F2}, at most {MaximumElsewhere}");
        Console.WriteLine($"typed in a model, the compiler's binding   {compiler,8:F2}");
        Console.WriteLine($"typed in a model, ShapeGen                 {inside,8:F2}   ShapeGen's own {inside - elsewhere - compiler,6:F2}, at most {MaximumInside}");
        return elsewhere - empty <= MaximumElsewhere && inside - elsewhere - compiler <= MaximumInside ? 0 : 1;
    }

    private static double Type(Compilation project, GeneratorDriver driver, Func<Compilation, int, int, Compilation> edit)
    {
        driver = driver.RunGenerators(project);
        for (var run = 0; run < Warm; run++)
            driver = driver.RunGenerators(project = edit(project, run % Models, run + 1));

        return Cost.Median(Runs, run =>
        {
            project = edit(project, run % Models, run + Warm + 1);
            return () => driver = driver.RunGenerators(project);
        });
    }

    /// <summary>The compiler's own time to bind what ShapeGen reads of one edited model: its body and its fields' values.</summary>
    private static double CompilersShare(Compilation project)
    {
        for (var run = 0; run < Warm; run++)
            Bind(project = ModelProject.EditModel(project, run % Models, run + 1), run % Models);

        return Cost.Median(Runs, run =>
        {
            project = ModelProject.EditModel(project, run % Models, run + Warm + 1);
            return () => Bind(project, run % Models);
        });
    }

    private static void Bind(Compilation project, int at)
    {
        var tree = project.SyntaxTrees.First(tree => tree.FilePath == ModelProject.ModelFile(at));
        var operations = new OperationSource(project);
        foreach (var node in tree.GetRoot().DescendantNodes().Where(node => node is EqualsValueClauseSyntax or BaseMethodDeclarationSyntax))
            operations.Of(node, CancellationToken.None)?.Descendants().Count();
    }
}
