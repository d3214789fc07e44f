using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ShapeGen.EditorCost;

/// <summary><c>memory</c>: what the generator keeps between two edits, and whether compilations are released.</summary>
internal static class MemoryCommand
{
    private const double MaximumGrowth = 2.4;

    public static int Run()
    {
        var (half, whole) = (Kept(500), Kept(1000));
        Console.WriteLine($"kept between two edits: {half / 1e6:F1} MB for 500 models, {whole / 1e6:F1} MB for 1000, {whole / half:F2} times as much, at most {MaximumGrowth}");
        return whole / half <= MaximumGrowth ? 0 : 1;
    }

    /// <summary>The bytes that the driver keeps above an empty one, the compilation itself not counted.</summary>
    private static double Kept(int models)
    {
        var project = ModelProject.Create(models);
        var driver = Generators.Empty().RunGenerators(project);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        GeneratorDriver kept = Run(project);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(driver);
        GC.KeepAlive(kept);
        GC.KeepAlive(project);
        return bytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static GeneratorDriver Run(Compilation project) => Generators.ShapeGen().RunGenerators(project);
}
