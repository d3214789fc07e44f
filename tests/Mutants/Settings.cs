using System.Globalization;

namespace ShapeGen.Mutants;

/// <summary>How much is tried.</summary>
internal sealed record Settings(int Sample, int Seed, double Seconds, int Processes, string Only, bool IsPlanned)
{
    /// <summary>The environment variable by which tests over random input try fewer, in percent.</summary>
    public const string Effort = "SHAPEGEN_EFFORT";

    public static Settings Read(IReadOnlyList<string> options)
    {
        var given = options.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        int Number(string name, int otherwise) => given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new Settings(Number("--sample", int.MaxValue), Number("--seed", 1), Number("--seconds", 4), Number("--processes", 2), given.GetValueOrDefault("--only", ""), given.GetValueOrDefault("--plan") == "old");
    }
}
