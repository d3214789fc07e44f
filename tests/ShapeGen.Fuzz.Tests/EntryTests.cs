using ShapeGen.Fuzz.Entries;

namespace ShapeGen.Fuzz.Tests;

/// <summary>Every public member with null, nothing, wrong ranks and sizes, NaN and infinity, and more elements than an array holds.</summary>
[Collection(Alone.Name)]
public sealed class EntryTests
{
    private const int Calls = 20;
    private const int Seed = 3;
    private const int LeastMembers = 1500;

    [Fact]
    public void Members_throw_what_their_documentation_names()
    {
        var checks = EntriesCommand.Check(Calls, Seed);

        TestContext.Current.TestOutputHelper!.WriteLine(EntriesCommand.Summary(checks));
        Assert.Empty(checks.SelectMany(check => check.Faults));
        Assert.InRange(checks.Count, LeastMembers, int.MaxValue);
    }
}
