using ShapeGen.Fuzz.Load;

namespace ShapeGen.Fuzz.Tests;

/// <summary>One model called from many threads with different batch sizes.</summary>
[Collection(Alone.Name)]
public sealed class LoadTests
{
    private const int Threads = 64;
    private const int CallsOfEach = 20;
    private const long MaximumGrowth = 4_000_000;

    [Fact]
    public void Results_of_many_threads_are_those_of_one_and_memory_stays()
    {
        var load = new LoadRun();
        load.Run(Threads, call => call < CallsOfEach);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        load.Run(Threads, call => call < CallsOfEach);

        Assert.Equal(0, load.Different);
        Assert.Equal(2 * Threads * CallsOfEach, load.Calls);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MaximumGrowth);
    }
}
