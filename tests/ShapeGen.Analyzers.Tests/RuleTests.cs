using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ShapeGen.Analyzers.Tests;

/// <summary>Each rule has its page, whose example gives the message that the page shows, and its entry in the releases.</summary>
public partial class RuleTests
{
    /// <summary>What is mended by turning it off.</summary>
    private const string DisplayRule = "SG9001";

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_is_described(string id)
    {
        var rule = Rules.Of(id);
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        var release = $"{id} | {rule.Category} | {severity} | {rule.Title}";

        Assert.Contains(release, Read("analyzers/ShapeGen.Analyzers/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Equal($"{Rules.HelpBase}{id}.md", rule.HelpLinkUri);
        Assert.StartsWith($"# {id}: {rule.Title}\n", Page(id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Page_shows_what_is_told_and_how_it_is_mended(string id)
    {
        var blocks = Block().Matches(Page(id)).Select(match => match.Groups[1].Value.Trim()).ToList();
        var settings = Settings().Matches(Page(id)).Select(match => match.Groups[1].Value).SingleOrDefault() ?? "";

        Assert.Equal(3, blocks.Count);
        Assert.Equal(blocks[1].Split('\n'), Of(id, await Verify.Messages(blocks[0], settings)));
        Assert.Empty(Of(id, await Verify.Messages(blocks[2], id == DisplayRule ? "" : settings)));
    }

    /// <summary>What is told of the rule, and all of what is wrong.</summary>
    private static IEnumerable<string> Of(string id, IEnumerable<string> messages) =>
        messages.Where(message => message.StartsWith(id, StringComparison.Ordinal) || message.StartsWith("SG0", StringComparison.Ordinal) || message.StartsWith("SG1", StringComparison.Ordinal));

    private static string Page(string id) => Read($"docs/rules/{id}.md");

    private static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..");

    [GeneratedRegex("```(?:csharp|text)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```ini\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Settings();
}
