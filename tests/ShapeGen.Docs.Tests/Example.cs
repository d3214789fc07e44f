namespace ShapeGen.Docs.Tests;

/// <summary>
/// A block of C# with all that its page says about it.
/// Remarks above a block: <c>with: A, B</c> compiles it with the blocks of that name on the page, or the files
/// <c>Given/A.cs</c> and <c>Given/B.cs</c>; <c>name: A</c> gives it a name; <c>file: LeNet.cs</c> says what its file is called;
/// <c>bare</c> keeps ShapeGen's usings away, which otherwise stand before the first line where the example shows none;
/// <c>unset</c> says that the page's settings do not count, <c>inside</c> that it is code of the runtime itself.
/// </summary>
internal sealed class Example
{
    private static readonly string[] usings = ["using System.Numerics.Tensors;", "using ShapeGen;"];

    private readonly MarkdownPage page;
    private readonly MarkdownBlock block;
    private readonly MarkdownBlock? next;

    private Example(MarkdownPage page, int index)
    {
        this.page = page;
        block = page.Blocks[index];
        next = index + 1 < page.Blocks.Count && page.Blocks[index + 1] is { IsCSharp: false } following ? following : null;
        var before = page.Blocks.Take(index).ToList();
        Settings = block.Remarks.ContainsKey("unset") ? "" : string.Join('\n', before.Where(other => other.Language == "ini").Select(other => other.Text));
        Weights = before.LastOrDefault(other => other.Language == "weights")?.Text;
    }

    /// <summary>All examples of all pages, by page and line.</summary>
    public static IReadOnlyDictionary<string, Example> All { get; } = MarkdownPage.All
        .SelectMany(page => Enumerable.Range(0, page.Blocks.Count).Where(index => page.Blocks[index].IsCSharp).Select(index => new Example(page, index)))
        .ToDictionary(example => example.Name);

    /// <summary>The page and the line: <c>docs/rules/SG1001.md:7</c>.</summary>
    public string Name => $"{page.Path}:{block.Line}";

    /// <summary>The lines of the .editorconfig that the page shows above.</summary>
    public string Settings { get; }

    /// <summary>True where the example stands for code of the runtime, which sees more of it than its users do.</summary>
    public bool IsInside => block.Remarks.ContainsKey("inside");

    /// <summary>The rule that the page is about, or null.</summary>
    public string? Rule => page.Path.StartsWith("docs/rules/", StringComparison.Ordinal) ? Path.GetFileNameWithoutExtension(page.Path) : null;

    /// <summary>The entries of the weight file that the page shows above.</summary>
    public string? Weights { get; }

    /// <summary>What the build tells, as the page shows it directly below; empty where it shows nothing of the kind.</summary>
    public IReadOnlyList<ToldMessage> Told => next is null || Output is not null ? [] : ToldMessage.In(next.Text);

    /// <summary>What the program prints, where the page says so by the remark <c>prints</c> on the block below.</summary>
    public string? Output => next is { } following && following.Remarks.ContainsKey("prints") ? following.Text : null;

    /// <summary>The files to compile, the example's own first.</summary>
    public IReadOnlyList<(string Name, string Text)> Files
    {
        get
        {
            var files = new OrderedDictionary<string, string> { [block.Names("file") is [var file] ? file : "Example.cs"] = WithUsings(block) };
            var given = new Queue<string>(block.Names("with"));
            while (given.TryDequeue(out var name))
            {
                var earlier = page.Blocks.FirstOrDefault(other => other.Names("name") is [var named] && named == name);
                if (earlier == block || !files.TryAdd($"{name}.cs", earlier is null ? Given(name) : WithUsings(earlier)))
                    continue;
                foreach (var further in earlier?.Names("with") ?? [])
                    given.Enqueue(further);
            }

            return [.. files.Select(entry => (entry.Key, entry.Value))];
        }
    }

    private static string Given(string name) => File.ReadAllText(Repository.PathOf($"tests/ShapeGen.Docs.Tests/Given/{name}.cs"));

    /// <summary>With the usings that it lacks, on the first line, so that lines are as the page shows them.</summary>
    private static string WithUsings(MarkdownBlock block) =>
        block.Remarks.ContainsKey("bare") ? block.Text : string.Concat(usings.Where(line => !block.Text.Contains(line, StringComparison.Ordinal)).Select(line => line + " ")) + block.Text;
}
