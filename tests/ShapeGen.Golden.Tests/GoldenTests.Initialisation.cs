using System.Text.Json;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    [Fact]
    public void Initial_weights_are_pytorchs()
    {
        var cases = GoldenFiles.Read(RandomFile).GetProperty("initialisation").EnumerateArray().ToList();
        Report("random", "initial weights", RandomFile, cases.Count, Differences(cases, InitialisationDifference));
    }

    private static string? InitialisationDifference(JsonElement entry)
    {
        var name = entry.GetProperty("layer").GetString()!;
        Generator.Default.ManualSeed(entry.GetProperty("seed").GetInt64());
        var state = StateDictionary.Of(GoldenLayers.Create(GoldenLayers.Get(name), new GoldenArguments(entry.GetProperty("args"))));
        var expected = entry.GetProperty("state").EnumerateObject().ToArray();
        if (!expected.Select(pair => pair.Name).SequenceEqual(state.Keys))
            return $"{name}{entry.GetProperty("args")}: has {string.Join(", ", state.Keys)}";
        var wrong = expected.Where(pair => !IsDrawn(pair.Value, state[pair.Name].Lengths, state[pair.Name].ToArray()));
        return wrong.Any() ? $"{name}{entry.GetProperty("args")}: {string.Join(", ", wrong.Select(pair => pair.Name))}" : null;
    }

    private static bool IsDrawn(JsonElement expected, ReadOnlySpan<nint> lengths, float[] values)
    {
        var shape = expected.GetProperty("shape").EnumerateArray().Select(size => (nint)size.GetInt64()).ToArray();
        return lengths.SequenceEqual(Held(shape)) && AreDrawn(expected.GetProperty("values"), [.. values.Select(value => (double)value)]);
    }
}
