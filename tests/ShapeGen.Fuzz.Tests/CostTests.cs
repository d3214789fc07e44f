using ShapeGen.Fuzz.Cost;

namespace ShapeGen.Fuzz.Tests;

/// <summary>The work that reading models takes, measured by what it allocates.</summary>
public sealed class CostTests
{
    private const int Small = 100;
    private const int Large = 1000;
    private const double MaximumRatio = 11;
    private const long MaximumBytesPerLayer = 65_000;
    private const long MaximumHostileBytes = 1_000_000_000;

    public static TheoryData<string> Styles => [.. LargeModels.Styles.Keys];

    public static TheoryData<string> Hostile => [.. HostileModels.Texts.Keys];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Work_grows_linearly_in_the_number_of_layers(string style)
    {
        var small = ModelCost.Measure(LargeModels.Styles[style](Small), 2);
        var large = ModelCost.Measure(LargeModels.Styles[style](Large), 2);

        Assert.True(small.IsProven && large.IsProven);
        Assert.InRange(small.Bytes, 0, Small * MaximumBytesPerLayer);
        Assert.InRange((double)large.Bytes / small.Bytes, 1, MaximumRatio);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reading_a_hostile_model_ends(string name)
    {
        var cost = ModelCost.Measure(HostileModels.Texts[name], 2);

        Assert.InRange(cost.Bytes, 0, MaximumHostileBytes);
        Assert.True(cost.Model.Graph is not null || cost.Model.Findings.Count > 0);
    }
}
