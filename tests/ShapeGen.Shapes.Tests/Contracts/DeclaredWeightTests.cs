namespace ShapeGen.Shapes.Tests;

public class DeclaredWeightTests
{
    [Theory]
    [InlineData("weight", "(outFeatures, inFeatures)", null, null, "inFeatures = 3, outFeatures = 4", "weight (4, 3)")]
    [InlineData("weight", "(inFeatures,)", null, null, "inFeatures = 3", "weight (3)")]
    [InlineData("weight", "()", null, null, "", "weight ()")]
    [InlineData("bias", "(outFeatures,)", "bias", null, "bias = true, outFeatures = 4", "bias (4)")]
    [InlineData("bias", "(outFeatures,)", "bias", null, "bias = false, outFeatures = 4", "")]
    [InlineData("bias", "(outFeatures,)", "outFeatures > 3", null, "outFeatures = 3", "")]
    [InlineData("bias", "(outFeatures,)", "outFeatures > 3", null, "outFeatures = h", null)]
    [InlineData("bias", "(outFeatures,)", "bias", null, "bias = unknown, outFeatures = 4", null)]
    [InlineData("bias", "(outFeatures,)", "outFeatures", null, "outFeatures = 4", null)]
    [InlineData("weight_l{k}", "(hidden, k + 1)", null, "layers", "hidden = 5, layers = 3", "weight_l0 (5, 1), weight_l1 (5, 2), weight_l2 (5, 3)")]
    [InlineData("weight_l{k}", "(hidden,)", null, "layers", "hidden = 5, layers = 0", "")]
    [InlineData("weight_l{k}", "(hidden,)", "layers > 1", "layers", "hidden = 5, layers = 1", "")]
    [InlineData("weight_l{k}", "(hidden,)", null, "layers", "hidden = 5, layers = n", null)]
    [InlineData("weight_l{k}", "(hidden,)", null, "layers", "hidden = 5, layers = unknown", null)]
    [InlineData("weight_l{k}", "(hidden,)", null, "layers", "hidden = 5, layers = 10001", null)]
    [InlineData("weight", "(bias, 3)", null, null, "bias = true", "weight (?unknown, 3)")]
    [InlineData("weight", "(3", null, null, "", null)]
    [InlineData("weight", "n", null, null, "n = 3", null)]
    public void Weights_of_a_layer(string name, string shape, string? when, string? count, string arguments, string? expected)
    {
        var weights = new DeclaredWeight(name, shape, when, count).Of(Applying.Arguments(arguments), Facts.None);
        Assert.Equal(expected, weights is null ? null : string.Join(", ", weights.Select(weight => $"{weight.Key} {weight.Value}")));
    }

    [Fact]
    public void As_many_as_are_allowed() =>
        Assert.Equal(10_000, new DeclaredWeight("w{k}", "(3,)", null, "n").Of(Applying.Arguments("n = 10000"), Facts.None)!.Count);
}
