using Microsoft.CodeAnalysis;
using ShapeGen.Analyzers;

namespace ShapeGen.Docs.Tests;

/// <summary>Each rule has its page, with an example that breaks it and one that does not, and its line in the index.</summary>
public class RulePageTests
{
    private const string Index = "docs/rules/README.md";

    private static readonly Dictionary<string, DiagnosticDescriptor> rules = Rules.All.Concat(WeightRules.All).ToDictionary(rule => rule.Id);

    public static TheoryData<string> Ids => [.. rules.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_shows_the_rule_broken_and_mended(string id)
    {
        var examples = Example.All.Values.Where(example => example.Rule == id).ToList();

        Assert.StartsWith($"# {id}: {rules[id].Title}\n", MarkdownPage.Of($"docs/rules/{id}.md").Text, StringComparison.Ordinal);
        Assert.Contains(id, examples[0].Told.Select(message => message.Id));
        Assert.Empty(examples[^1].Told);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_index_has_the_rules_title_and_severity(string id) => Assert.Contains(
        $"| [{id}]({id}.md) | {rules[id].Title} | {SeverityOf(rules[id])} |\n", MarkdownPage.Of(Index).Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_about_a_rule_is_about_one_that_the_index_has() => Assert.All(
        MarkdownPage.All.Where(page => page.Path.StartsWith("docs/rules/SG", StringComparison.Ordinal)),
        page => Assert.Contains($"({Path.GetFileName(page.Path)})", MarkdownPage.Of(Index).Text, StringComparison.Ordinal));

    [Fact]
    public void Settings_name_rules_and_options_that_there_are()
    {
        var settings = MarkdownPage.All.SelectMany(page => page.Blocks).Where(block => block.Language == "ini")
            .SelectMany(block => block.Text.Split('\n'))
            .Where(line => line.Contains('=', StringComparison.Ordinal))
            .Select(line => line.Split('=')[0].Trim())
            .Distinct()
            .ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.True(setting == "shapegen_show_shapes" || rules.ContainsKey(setting.Split('.')[1]), setting));
    }

    private static string SeverityOf(DiagnosticDescriptor rule) => rule switch
    {
        { IsEnabledByDefault: false } or { DefaultSeverity: DiagnosticSeverity.Hidden } => "where asked for",
        { DefaultSeverity: DiagnosticSeverity.Info } => "information",
        { DefaultSeverity: var severity } => severity.ToString().ToLowerInvariant(),
    };
}
