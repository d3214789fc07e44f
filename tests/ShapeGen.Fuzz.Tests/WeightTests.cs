using ShapeGen.Fuzz.Weights;

namespace ShapeGen.Fuzz.Tests;

/// <summary>Weight files that are broken, or made to do harm.</summary>
public sealed class WeightTests
{
    private const int Files = 5000;
    private const int Seed = 9;

    [Fact]
    public void Files_are_read_or_refused_within_bounded_memory_and_nothing_is_executed()
    {
        var reading = WeightsCommand.Read(Files, Seed);

        TestContext.Current.TestOutputHelper!.WriteLine(WeightsCommand.Summary(reading));
        Assert.Empty(reading.Faults);
        Assert.InRange(reading.Counts.Read, 100, Files);
        Assert.InRange(reading.Counts.Refused, 1000, Files);
    }
}
