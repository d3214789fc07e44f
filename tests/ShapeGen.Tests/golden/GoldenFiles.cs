using System.Text.Json;

namespace ShapeGen.Tests.Golden;

/// <summary>The files of what PyTorch says: those in the folder that the environment variable SHAPEGEN_GOLDEN names, else the project's.</summary>
internal static class GoldenFiles
{
    public static string Path(string name) =>
        Environment.GetEnvironmentVariable("SHAPEGEN_GOLDEN") is { } folder && File.Exists(System.IO.Path.Combine(folder, name))
            ? System.IO.Path.Combine(folder, name)
            : System.IO.Path.Combine(AppContext.BaseDirectory, "golden", name);

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
}
