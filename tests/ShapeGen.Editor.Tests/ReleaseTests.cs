using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Generation;

namespace ShapeGen.Editor.Tests;

/// <summary>Nothing of a compilation is kept once its user has let it go.</summary>
public sealed class ReleaseTests
{
    private const int Share = 10;

    [Fact]
    public void The_analyzer_keeps_no_compilation()
    {
        var analyzed = Analyzed();
        Collect();
        Assert.False(analyzed.IsAlive);
    }

    [Fact]
    public void The_generator_keeps_no_compilation_but_the_last()
    {
        var (driver, first) = Generated();
        Collect();
        Assert.False(first.IsAlive);
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Analyzed()
    {
        var compilation = CorpusCompilation.Create(Share);
        Assert.NotEmpty(CorpusCompilation.Diagnose(compilation).GetAwaiter().GetResult());
        return new WeakReference(compilation);
    }

    /// <summary>A driver after two compilations, and the first of them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference First) Generated()
    {
        var compilation = CorpusCompilation.Create(Share);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new ModelGenerator());
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        driver = driver.RunGenerators(CorpusCompilation.Create(Share, text => text.Replace("Relu()", "Tanh()", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        return (driver, new WeakReference(compilation));
    }

    private static void Collect()
    {
        for (var pass = 0; pass < 3; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
