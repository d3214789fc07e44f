using System.Globalization;

namespace ShapeGen.Editor.Tests;

/// <summary>What is told and generated depends on the source alone.</summary>
public sealed class DeterminismTests
{
    private const int Runs = 100;
    private const int Few = 25;
    private const int Many = 4;

    [Fact]
    public async Task The_same_is_told_in_each_of_many_parallel_runs()
    {
        var compilation = CorpusCompilation.Create(Few);
        var first = await CorpusCompilation.Diagnose(compilation);
        Assert.NotEmpty(first);

        await Parallel.ForEachAsync(Enumerable.Range(0, Runs), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (_, _) =>
            Assert.Equal(first, await CorpusCompilation.Diagnose(compilation)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public async Task The_culture_changes_nothing(string name)
    {
        var expected = (CorpusCompilation.Generate(CorpusCompilation.Create(Many)), await CorpusCompilation.Diagnose(CorpusCompilation.Create(Many)));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(name);
            Assert.Equal(expected.Item1, CorpusCompilation.Generate(CorpusCompilation.Create(Many)));
            Assert.Equal(expected.Item2, await CorpusCompilation.Diagnose(CorpusCompilation.Create(Many)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }

    [Fact]
    public void Line_endings_change_nothing()
    {
        var unix = CorpusCompilation.Generate(CorpusCompilation.Create(Many));
        var windows = CorpusCompilation.Generate(CorpusCompilation.Create(Many, text => text.ReplaceLineEndings("\r\n")));

        Assert.Equal(unix, windows);
        Assert.All(unix, source => Assert.DoesNotContain('\r', source.Text));
    }
}
