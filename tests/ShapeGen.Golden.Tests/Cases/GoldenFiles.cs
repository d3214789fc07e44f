using System.Text.Json;

namespace ShapeGen.Golden.Tests;

/// <summary>
/// The files of what PyTorch says: those in the folder that the environment variable SHAPEGEN_GOLDEN names; the project's own where
/// it is not set, and for the files that the folder does not have.
/// </summary>
internal static class GoldenFiles
{
    private static readonly string[] endings = ["json", "jsonl", "safetensors"];
    private static readonly string committed = System.IO.Path.Combine(AppContext.BaseDirectory, "golden");
    private static readonly string? named = Environment.GetEnvironmentVariable("SHAPEGEN_GOLDEN") is { Length: > 0 } folder ? folder : null;

    public static string Path(string name) => System.IO.Path.Combine(IsNamed(name) ? named! : committed, name);

    /// <summary>Which file that is, in words.</summary>
    public static string Describe(string name) =>
        IsNamed(name) ? Path(name) : named is null ? $"the committed {name}" : $"the committed {name}, since {named} has none";

    public static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path(name)));
        return document.RootElement.Clone();
    }

    public static IEnumerable<JsonElement> ReadLines(string name) =>
        File.ReadLines(Path(name)).Where(line => line.Length > 0).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        });

    /// <summary>Files that differ only in their ending belong together.</summary>
    private static bool IsNamed(string name)
    {
        if (named is null)
            return false;
        if (!Directory.Exists(named))
            throw new DirectoryNotFoundException($"SHAPEGEN_GOLDEN names '{named}', which is not a folder.");
        return endings.Any(ending => File.Exists(System.IO.Path.Combine(named, System.IO.Path.ChangeExtension(name, ending))));
    }
}
