namespace ShapeGen.Docs.Tests;

/// <summary>The pages themselves: their links lead somewhere, their blocks of code are of a language that is known.</summary>
public class PageTests
{
    private const string Index = "docs/README.md";
    private const string OnGitHub = "https://github.com/shapegen/shapegen/blob/main/";

    /// <summary>All that is not C#, which other tests compile.</summary>
    private static readonly string[] otherLanguages = ["text", "console", "xml", "ini", "python", "contract", "ebnf", "weights", "mermaid"];

    public static TheoryData<string> Pages => [.. MarkdownPage.All.Select(page => page.Path)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_block_says_its_language(string path) => Assert.All(
        MarkdownPage.Of(path).Blocks,
        block => Assert.True(block.IsCSharp || otherLanguages.Contains(block.Language), $"{path}:{block.Line} is of the language '{block.Language}'"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_link_leads_to_a_file_and_a_heading_that_are_there(string path) => Assert.All(
        MarkdownPage.Of(path).Links.Where(IsWithinTheRepository),
        link => Assert.True(IsThere(path, link), $"{path} links to {link}"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_path_in_the_text_is_there(string path) => Assert.All(
        MarkdownPage.Of(path).Paths,
        named => Assert.True(File.Exists(Repository.PathOf(named)) || Directory.Exists(Repository.PathOf(named)), $"{path} names {named}"));

    [Fact]
    public void Every_page_of_the_documentation_is_reached_from_its_index()
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([Index]);
        while (open.TryPop(out var path))
        {
            if (!reached.Add(path))
                continue;
            foreach (var link in MarkdownPage.Of(path).Links.Where(IsWithinTheRepository))
            {
                if (Target(path, link).File is var file && file.EndsWith(".md", StringComparison.Ordinal) && file.StartsWith("docs/", StringComparison.Ordinal))
                    open.Push(file);
            }
        }

        Assert.Equal(MarkdownPage.All.Select(page => page.Path).Where(path => path.StartsWith("docs/", StringComparison.Ordinal)), reached.Order(StringComparer.Ordinal));
    }

    private static bool IsWithinTheRepository(string link) => !link.Contains("://", StringComparison.Ordinal) || link.StartsWith(OnGitHub, StringComparison.Ordinal);

    private static bool IsThere(string page, string link)
    {
        var (file, anchor) = Target(page, link);
        var path = Repository.PathOf(file);
        return (File.Exists(path) || Directory.Exists(path)) && (anchor.Length == 0 || MarkdownPage.Of(file).Anchors.Contains(anchor));
    }

    /// <summary>The file that a link leads to, from the root on, and the heading in it.</summary>
    private static (string File, string Anchor) Target(string page, string link)
    {
        var parts = link.Replace(OnGitHub, "/", StringComparison.Ordinal).Split('#', 2);
        var folder = parts[0].StartsWith('/') ? "" : Path.GetDirectoryName(page)!;
        var file = parts[0].Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.PathOf(Path.Combine(folder, parts[0].TrimStart('/')))));
        return (file.Replace('\\', '/'), parts.Length > 1 ? parts[1] : "");
    }
}
