using System.Runtime.CompilerServices;

namespace ShapeGen.Analyzers.Tests;

/// <summary>Each rule has its page and its entry in the releases.</summary>
public class RuleTests
{
    public static TheoryData<string> Ids => [.. Rules.All.Concat(WeightRules.All).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_is_described(string id)
    {
        var rule = Rules.Of(id);
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        var release = $"{id} | {rule.Category} | {severity} | {rule.Title}";

        Assert.Contains(release, Read("analyzers/ShapeGen.Analyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Equal($"{Rules.HelpBase}{id}.md", rule.HelpLinkUri);
        Assert.True(File.Exists(PathOf($"docs/rules/{id}.md")));
    }

    private static string Read(string path) => File.ReadAllText(PathOf(path));

    private static string PathOf(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", path);
}
