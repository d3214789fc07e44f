using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ShapeGen.Corpus.Tests;

/// <summary>Reads tests/corpus.</summary>
internal static partial class CorpusFiles
{
    private const string OpenList = "open.txt";

    /// <summary>All programs in order of their names.</summary>
    public static IReadOnlyList<CorpusProgram> Programs { get; } =
        [.. Directory.EnumerateFiles(Folder(), "*.cs", SearchOption.AllDirectories).Select(Read).OrderBy(program => program.Name, StringComparer.Ordinal)];

    /// <summary>The programs that do not pass yet, with the reason: lines <c>name | reason</c>.</summary>
    public static IReadOnlyDictionary<string, string> Open { get; } =
        File.ReadLines(Path.Combine(Folder(), OpenList))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);

    private static CorpusProgram Read(string path)
    {
        var name = Path.GetRelativePath(Folder(), path).Replace('\\', '/');
        var text = File.ReadAllText(path);
        return new CorpusProgram(name, KindOf(name), text, [.. MarksIn(text)]);
    }

    private static ProgramKind KindOf(string name) =>
        name.StartsWith("models/", StringComparison.Ordinal) ? ProgramKind.Model
        : name.StartsWith("odd/", StringComparison.Ordinal) ? ProgramKind.Odd
        : name.EndsWith(".wrong.cs", StringComparison.Ordinal) ? ProgramKind.Wrong
        : name.EndsWith(".right.cs", StringComparison.Ordinal) ? ProgramKind.Right
        : throw new InvalidDataException($"{name} is neither in models/ nor in odd/ nor named *.wrong.cs or *.right.cs.");

    private static IEnumerable<Mark> MarksIn(string text) =>
        text.Split('\n')
            .Select((line, index) => (Match: MarkComment().Match(line), Line: index + 1))
            .Where(found => found.Match.Success)
            .Select(found => new Mark(found.Line, found.Match.Groups[1].Success ? found.Match.Groups[1].Value : null));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "corpus"));

    [GeneratedRegex(@"// error(?: (SG\d{4}))?\s*$")]
    private static partial Regex MarkComment();
}
