using System.Text.Json;
using ShapeGen.Tests.Golden;

namespace ShapeGen.Tests.RandomNumbers;

public class GeneratorTests
{
    [Fact]
    public void Every_number_is_pytorchs()
    {
        var differences = new List<string>();
        foreach (var entry in GoldenFiles.Read("random.json").GetProperty("generator").EnumerateArray())
        {
            var seed = entry.GetProperty("seed").GetInt64();
            var generator = new Generator(seed);
            foreach (var call in entry.GetProperty("drawn").EnumerateArray())
            {
                var name = call.GetProperty("call").GetString()!;
                var expected = call.GetProperty("values").EnumerateArray().Select(value => (double)value.GetSingle()).ToArray();
                var actual = Draw(generator, name, call.GetProperty("args"), expected.Length);
                var difference = expected.Zip(actual, (left, right) => Math.Abs(left - right)).Max();
                if (difference > Bound(name, expected.Length))
                    differences.Add($"seed {seed}: {name}{call.GetProperty("args")} by {difference}");
            }
        }

        Assert.Equal("", string.Join("\n", differences));
    }

    [Fact]
    public void The_same_seed_begins_anew()
    {
        var generator = new Generator(7);
        var first = Draw(generator, 3);
        Assert.NotEqual(first, Draw(generator, 3));
        Assert.Equal(first, Draw(generator.ManualSeed(7), 3));
    }

    [Fact]
    public void Integers_need_a_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Generator().Integers(new long[1], 3, 3));
    }

    private static float[] Draw(Generator generator, int count)
    {
        var values = new float[count];
        generator.Normal(values);
        return values;
    }

    /// <summary>Exact, but for blocks of normal numbers, whose logarithms and cosines PyTorch computes with vectors.</summary>
    private static double Bound(string call, int count) => call is "randn" or "normal" && count >= 16 ? 1e-6 : 0;

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
            default: throw new ArgumentException(call);
        }

        return [.. floats.Select(value => (double)value)];
    }
}
