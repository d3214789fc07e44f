namespace ShapeGen.Shapes.Tests;

public class WeightFileMessageTests
{
    [Theory]
    [InlineData(1, "'w' has no e0, which 'fc1' wants")]
    [InlineData(2, "'w' has no e0 and e1, which 'fc1' wants")]
    [InlineData(4, "'w' has no e0, e1, e2 and e3, which 'fc1' wants")]
    [InlineData(5, "'w' has no e0, e1, e2, e3 and 1 more, which 'fc1' wants")]
    [InlineData(9, "'w' has no e0, e1, e2, e3 and 5 more, which 'fc1' wants")]
    public void Missing_entries(int count, string headline) => Assert.Equal(headline, WeightFileMessages.Missing("w", "fc1", "LeNet", Entries(count)).Headline);

    [Fact]
    public void Missing_entries_of_the_model_itself() =>
        Assert.Equal("'w' has no e0, which LeNet wants", WeightFileMessages.Missing("w", "", "LeNet", Entries(1)).Headline);

    [Fact]
    public void Unexpected_entries() =>
        Assert.Equal("'w' has e0, e1 and e2, for which LeNet has no place", WeightFileMessages.Unexpected("w", "LeNet", Entries(3)).Headline);

    [Theory]
    [InlineData(1, "fc does not fit 'w', where 'e0' is (1), not (2)")]
    [InlineData(2, "fc does not fit 'w', where 'e0' is (1), not (2); 'e1' is (1), not (2)")]
    [InlineData(4, "fc does not fit 'w', where 'e0' is (1), not (2); 'e1' is (1), not (2); 'e2' is (1), not (2); 'e3' is (1), not (2)")]
    [InlineData(6, "fc does not fit 'w', where 'e0' is (1), not (2); 'e1' is (1), not (2); 'e2' is (1), not (2); 'e3' is (1), not (2); and 2 more")]
    public void Misshaped_entries(int count, string headline) =>
        Assert.Equal(headline, WeightFileMessages.Misshaped("w", "fc", [.. Entries(count).Select(name => (name, "(1)", "(2)"))]).Headline);

    private static IReadOnlyList<string> Entries(int count) => [.. Enumerable.Range(0, count).Select(index => $"e{index}")];
}
