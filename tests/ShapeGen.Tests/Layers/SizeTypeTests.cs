namespace ShapeGen.Tests.Layers;

public class SizeTypeTests
{
    [Fact]
    public void Lists_of_sizes_are_compared_by_value()
    {
        SizeList pair = (3, 4);
        SizeList array = new[] { 3, 4 };
        Assert.Equal(pair, array);
        Assert.Equal(pair.GetHashCode(), array.GetHashCode());
        Assert.True(pair == array);
        Assert.True(pair != 3);
        Assert.Equal((2, 4), (pair.Count, pair[1]));
        Assert.Equal("()", default(SizeList).ToString());
    }

    [Fact]
    public void An_array_of_sizes_is_copied()
    {
        var sizes = new[] { 3, 4 };
        SizeList list = sizes;
        sizes[0] = 5;
        Assert.Equal(3, list[0]);
    }

    [Fact]
    public void A_factor_counts_for_all_dimensions()
    {
        ScaleFactor one = 2;
        ScaleFactor pair = (1.5, 2);
        Assert.Equal((2, 2), (one[0], one[1]));
        Assert.Equal((1.5, 2), (pair[0], pair[1]));
        Assert.True(one == 2.0);
        Assert.True(one != pair);
        Assert.Equal(one.GetHashCode(), ((ScaleFactor)2.0).GetHashCode());
    }
}
