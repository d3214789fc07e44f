namespace ShapeGen.Shapes.Tests;

/// <summary>What is compared by value, and hashes alike.</summary>
public class EqualityTests
{
    private static readonly Dim n = Dim.Of(new Symbol("N"));

    [Fact]
    public void Shapes()
    {
        AssertSame(Shape.Of(n, 3), Shape.Of(n, 3));
        AssertSame(new Shape(new Pack("B"), (Dim)3), new Shape(new Pack("B"), (Dim)3));
        AssertDifferent(Shape.Of(n, 3), Shape.Of(3, n));
        AssertDifferent(Shape.Of(n, 3), Shape.Of(n));
        AssertDifferent(Shape.Of(n), new Shape(new Pack("N")));
        AssertDifferent(new Shape(new Pack("B")), new Shape(new Pack("C")));
        AssertDifferent(Shape.Of(), new Shape(new Pack("")));
        Assert.False(Shape.Of(n).Equals(null));
        Assert.Equal((2, null), (Shape.Of(n, 3).Rank, new Shape(new Pack("B"), (Dim)3).Rank));
    }

    [Fact]
    public void Items_of_shapes()
    {
        AssertSame<ShapeItem>(n, n);
        AssertSame<ShapeItem>(new Pack("B"), new Pack("B"));
        AssertDifferent<ShapeItem>(n, n + 1);
        AssertDifferent<ShapeItem>(n, new Pack("N"));
        Assert.False(((ShapeItem)n).Equals("N"));
        Assert.Equal(("N", "*B"), (((ShapeItem)n).ToString(), ((ShapeItem)new Pack("B")).ToString()));
        Assert.Equal(0, default(ShapeItem).GetHashCode());
    }

    [Fact]
    public void Lists_of_values()
    {
        AssertSame(new ListValue([n, Value.Null]), new ListValue([n, Value.Null]));
        AssertDifferent(new ListValue([n, Value.Null]), new ListValue([Value.Null, n]));
        AssertDifferent(new ListValue([n]), new ListValue([n, n]));
        Assert.False(new ListValue([]).Equals(null));
    }

    [Fact]
    public void Products_of_packs_are_named_after_them() =>
        Assert.Equal(("product(B)", "product(*)"), (new Pack("B").Product.Name, new Pack("").Product.Name));

    private static void AssertSame<T>(T left, T right)
    {
        Assert.True(left!.Equals((object?)right));
        Assert.True(EqualityComparer<T>.Default.Equals(left, right));
        Assert.Equal(left.GetHashCode(), right!.GetHashCode());
    }

    private static void AssertDifferent<T>(T left, T right)
    {
        Assert.False(left!.Equals((object?)right));
        Assert.False(EqualityComparer<T>.Default.Equals(right, left));
        Assert.NotEqual(left.GetHashCode(), right!.GetHashCode());
    }
}
