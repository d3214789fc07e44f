using ShapeGen.Tests.Golden;

namespace ShapeGen.Tests.RandomNumbers;

/// <summary>What draws from <see cref="Generator.Default"/> after a seed, alone.</summary>
[Collection(nameof(SeededTests))]
public class InitialisationTests(ITestOutputHelper output)
{
    [Fact]
    public void Initial_weights_are_pytorchs()
    {
        var (agreed, notBuilt) = (0, 0);
        foreach (var entry in GoldenFiles.Read("random.json").GetProperty("initialisation").EnumerateArray())
        {
            var arguments = new GoldenArguments(entry.GetProperty("args"));
            if (GoldenLayers.Find(entry.GetProperty("layer").GetString()!) is not { } type)
            {
                notBuilt++;
                continue;
            }

            Generator.Default.ManualSeed(entry.GetProperty("seed").GetInt64());
            var state = StateDictionary.Of(GoldenLayers.Create(type, arguments));
            var expected = entry.GetProperty("state").EnumerateObject().ToArray();
            Assert.Equal(expected.Select(pair => pair.Name), state.Keys);
            foreach (var pair in expected)
            {
                Assert.Equal(Shape(pair.Value), state[pair.Name].Lengths.ToArray());
                var values = pair.Value.GetProperty("values").EnumerateArray().Select(value => value.GetSingle()).ToArray();
                var bound = Bound(type, values.Length);
                Assert.All(values.Zip(state[pair.Name].ToArray()), both => Assert.InRange(Math.Abs(both.First - both.Second), 0, bound));
            }

            agreed++;
        }

        output.WriteLine($"golden initialisations {agreed}; not built yet: {notBuilt}");
        Assert.True(agreed > 0);
    }

    /// <summary>Exact, but for blocks of normal numbers, whose logarithms and cosines PyTorch computes with vectors.</summary>
    private static float Bound(Type layer, int count) => layer == typeof(Embedding) && count >= 16 ? 1e-6f : 0;

    /// <summary>The shape; (1) for what PyTorch keeps without dimensions.</summary>
    private static nint[] Shape(System.Text.Json.JsonElement entry) =>
        [.. entry.GetProperty("shape").EnumerateArray().Select(size => (nint)size.GetInt64()).DefaultIfEmpty((nint)1)];
}
