using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Analyzers.Tests;

/// <summary>Each rule about weight files has its page, whose file and class give the message that it shows, and its entry in the releases.</summary>
public partial class WeightRuleTests
{
    public static TheoryData<string> Ids => [.. WeightRules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_is_described(string id)
    {
        var rule = Rules.Of(id);

        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n", Read("analyzers/ShapeGen.Analyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Equal($"{Rules.HelpBase}{id}.md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", Page(id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_shows_what_is_told_and_how_it_is_mended(string id)
    {
        var blocks = Block().Matches(Page(id)).Select(match => match.Groups[1].Value.Trim()).ToList();
        var file = WeightText.Of(blocks[0]);

        Assert.Equal(4, blocks.Count);
        Assert.Equal([blocks[2]], await WeightTests.Messages(blocks[1], file));
        Assert.Empty(await WeightTests.Messages(blocks[3], file));
    }

    private static string Page(string id) => Read($"docs/rules/{id}.md");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..");

    [GeneratedRegex("```(?:weights|csharp|text)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
