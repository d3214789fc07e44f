using System.Text.Json;

namespace ShapeGen.Golden.Tests;

public partial class GoldenTests
{
    private const string RandomFile = "random.json";

    [Fact]
    public void Every_random_number_is_pytorchs()
    {
        var count = 0;
        var differences = new List<string>();
        foreach (var entry in GoldenFiles.Read(RandomFile).GetProperty("generator").EnumerateArray())
        {
            var generator = new Generator(entry.GetProperty("seed").GetInt64());
            var calls = entry.GetProperty("drawn").EnumerateArray().ToList();
            count += calls.Count;
            differences.AddRange(Differences(calls, call => AreDrawn(call, generator) ? null : $"seed {entry.GetProperty("seed")}: {call.GetProperty("call")}{call.GetProperty("args")}"));
        }

        Report("random", "generator", RandomFile, count, differences);
    }

    private static bool AreDrawn(JsonElement call, Generator generator)
    {
        var name = call.GetProperty("call").GetString()!;
        var values = call.GetProperty("values");
        return AreDrawn(values, Draw(generator, name, call.GetProperty("args"), values.GetArrayLength()));
    }

    private static bool AreDrawn(JsonElement expected, double[] actual) =>
        expected.EnumerateArray().Select(value => (double)value.GetSingle()).SequenceEqual(actual);

    private static double[] Draw(Generator generator, string call, JsonElement args, int count)
    {
        var floats = new float[count];
        var longs = new long[count];
        switch (call)
        {
            case "rand": generator.Uniform(floats); break;
            case "randn": generator.Normal(floats); break;
            case "uniform": generator.Uniform(floats, args[0].GetDouble(), args[1].GetDouble()); break;
            case "normal": generator.Normal(floats, args[0].GetDouble(), args[1].GetDouble()); break;
            case "bernoulli": generator.Bernoulli(floats, args[0].GetDouble()); break;
            case "randint":
                generator.Integers(longs, args[0].GetInt64(), args[1].GetInt64());
                return [.. longs.Select(value => (double)value)];
            case "randperm":
                generator.Permutation(longs);
                return [.. longs.Select(value => (double)value)];
            default: throw new ArgumentException($"There is no drawing '{call}'.");
        }

        return [.. floats.Select(value => (double)value)];
    }
}
