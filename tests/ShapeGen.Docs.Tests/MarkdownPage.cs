using System.Text.RegularExpressions;

namespace ShapeGen.Docs.Tests;

/// <summary>A page of the documentation: its blocks of code, its links, its headings.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path, string text)
    {
        Path = path;
        Text = text;
        Blocks = [.. BlocksOf(text.Split('\n'))];
        var prose = Fence().Replace(text, "");
        Links = [.. Link().Matches(prose).Select(match => match.Groups[1].Value), .. Source().Matches(prose).Select(match => match.Groups[1].Value)];
        Paths = [.. NamedPath().Matches(text).Select(match => match.Value)];
        Anchors = [.. Heading().Matches(prose).Select(match => AnchorOf(match.Groups[1].Value))];
    }

    /// <summary>All pages: those in <c>docs</c> and those that stand elsewhere in the repository for its readers.</summary>
    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories))
            .Concat([Repository.PathOf("package/ShapeGen.Package/README.md"), Repository.PathOf("templates/ShapeGen.Templates/README.md")])
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new MarkdownPage(path, File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n"))),
    ];

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    public string Text { get; }

    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>Where links and pictures lead.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>The files and folders of the repository that the text and the commands on the page name.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The headings as links to them name them.</summary>
    public IReadOnlyList<string> Anchors { get; }

    public static MarkdownPage Of(string path) => All.Single(page => page.Path == path);

    private static IEnumerable<MarkdownBlock> BlocksOf(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;
            var end = Array.IndexOf(lines, "```", i + 1);
            if (end < 0)
                throw new InvalidDataException($"The block of line {i + 1} has no end.");
            yield return new(lines[i][3..].Trim(), string.Join('\n', lines[(i + 1)..end]), i + 1, RemarksAbove(lines, i));
            i = end;
        }
    }

    private static Dictionary<string, string> RemarksAbove(string[] lines, int fence) => lines[..fence].Reverse()
        .Select(line => Remark().Match(line))
        .TakeWhile(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>As GitHub makes it: small letters, no punctuation, hyphens for spaces.</summary>
    private static string AnchorOf(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"^<!-- (\w+)(?:: (.+?))? -->$")]
    private static partial Regex Remark();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("(?:src|srcset|href)=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex(@"(?<![\w/.(-])(?:analyzers|docs|generator|package|runtime|samples|templates|tests)/[\w./-]*\w")]
    private static partial Regex NamedPath();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
