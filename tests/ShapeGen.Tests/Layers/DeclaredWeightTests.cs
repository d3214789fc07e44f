using System.Reflection;
using ShapeGen.Shapes;
using ShapeGen.Golden.Tests;

namespace ShapeGen.Tests.Layers;

/// <summary>What a layer's class declares of its weights is what a layer has.</summary>
public class DeclaredWeightTests
{
    [Fact]
    public void Every_layer_has_the_weights_that_its_class_declares()
    {
        var compared = 0;
        var tensors = Safetensors.Read(GoldenFiles.Path("values.safetensors"));
        foreach (var golden in GoldenFiles.ReadLines("values.jsonl").Select(line => new GoldenCase(line)))
        {
            if (golden.Layer is null)
                continue;

            var layer = GoldenLayers.Create(GoldenLayers.Get(golden.Layer), golden.Arguments);
            if (layer is InputSizedLayer { HasWeights: false })
                GoldenLayers.Call(layer, [tensors[$"{golden.Case}/input/0"]]);
            var actual = StateDictionary.Of(layer).Select(entry => $"{entry.Key} ({string.Join(", ", entry.Value.Lengths.ToArray())})");
            Assert.Equal(actual.Order(), Declared(layer).Order());
            compared++;
        }

        Assert.True(compared > 0);
    }

    [Theory]
    [InlineData("bias", null, null)]
    [InlineData(null, "numLayers", null)]
    [InlineData("missing", null, null)]
    [InlineData(null, "missing", null)]
    [InlineData("false", null, "")]
    [InlineData("true", "2", "w0 (0, 5) w1 (1, 5)")]
    public void What_is_not_known_is_not_guessed(string? when, string? count, string? expected)
    {
        var scope = new Dictionary<string, Value>
        {
            ["bias"] = new BooleanValue(new UnknownCondition("bias")),
            ["numLayers"] = Dim.Of(new Symbol("numLayers")),
            ["size"] = (Dim)5,
        };

        var weights = new DeclaredWeight("w{k}", "(k, size)", when, count).Of(scope, Facts.None);

        Assert.Equal(expected, weights is null ? null : string.Join(' ', weights.Select(weight => $"{weight.Key} {weight.Value}")));
    }

    private static IEnumerable<string> Declared(Module layer) =>
        layer.GetType().GetCustomAttributes<WeightAttribute>()
            .Select(weight => new DeclaredWeight(weight.Name, weight.Shape, weight.When, weight.Count))
            .SelectMany(weight => weight.Of(layer.Arguments.Values, Facts.None) ?? throw new InvalidOperationException($"{weight} of {layer} is not known."))
            .Select(weight => $"{weight.Key} {weight.Value}");
}
