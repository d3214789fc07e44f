using System.Text.Json;

namespace ShapeGen.Golden.Tests;

/// <summary>A line of shapes.jsonl or values.jsonl.</summary>
internal sealed class GoldenCase(JsonElement line)
{
    public string? Layer { get; } = Text(line, "layer");

    public string? Operation { get; } = Text(line, "op");

    public string Name => Layer ?? Operation!;

    /// <summary>The name of its tensors in values.safetensors.</summary>
    public string Case => Text(line, "case")!;

    public GoldenArguments Arguments { get; } = new(line.GetProperty("args"));

    public nint[][] Inputs => Shapes("inputs");

    /// <summary>The shapes of the outputs; null for an error.</summary>
    public nint[][]? Outputs => line.TryGetProperty("outputs", out _) ? Shapes("outputs") : null;

    public int InputCount => line.GetProperty("inputs").GetInt32();

    public int OutputCount => line.GetProperty("outputs").GetInt32();

    public string[] State => line.TryGetProperty("state", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];

    /// <summary><c>constructor</c> or <c>forward</c> for an error, else null.</summary>
    public string? At => Text(line, "at");

    public override string ToString() => line.ToString();

    private nint[][] Shapes(string property) =>
        [.. line.GetProperty(property).EnumerateArray().Select(shape => shape.EnumerateArray().Select(size => (nint)size.GetInt64()).ToArray())];

    private static string? Text(JsonElement line, string property) => line.TryGetProperty(property, out var value) ? value.GetString() : null;
}

/// <summary>PyTorch's arguments, under their names in C#.</summary>
internal sealed class GoldenArguments(JsonElement arguments)
{
    private readonly Dictionary<string, JsonElement> values = arguments.EnumerateObject().ToDictionary(pair => Camel(pair.Name), pair => pair.Value);

    public IReadOnlyDictionary<string, JsonElement> Values => values;

    public int Int(string name) => values[name].GetInt32();

    public int Int(string name, int otherwise) => values.TryGetValue(name, out var value) ? value.GetInt32() : otherwise;

    public double Number(string name, double otherwise = 0) => values.TryGetValue(name, out var value) ? value.GetDouble() : otherwise;

    public string Text(string name, string otherwise) => values.TryGetValue(name, out var value) ? value.GetString()! : otherwise;

    public bool Flag(string name) => values.TryGetValue(name, out var value) && value.GetBoolean();

    public nint[] Sizes(string name) => [.. values[name].EnumerateArray().Select(size => (nint)size.GetInt64())];

    public static string Camel(string name) =>
        string.Concat(name.Split('_').Select((part, index) => index == 0 || part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
