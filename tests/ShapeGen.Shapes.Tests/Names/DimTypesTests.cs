namespace ShapeGen.Shapes.Tests;

public class DimTypesTests
{
    [Theory]
    [InlineData(0, "global::ShapeGen.Dimensions.D0")]
    [InlineData(28, "global::ShapeGen.Dimensions.D28")]
    [InlineData(1024, "global::ShapeGen.Dimensions.D1024")]
    [InlineData(1025, "global::ShapeGen.Dimensions.Dim<global::ShapeGen.Dimensions.D1, global::ShapeGen.Dimensions.D1>")]
    [InlineData(2048, "global::ShapeGen.Dimensions.Dim<global::ShapeGen.Dimensions.D2, global::ShapeGen.Dimensions.D0>")]
    [InlineData(1025 * 1024, "global::ShapeGen.Dimensions.Dim<global::ShapeGen.Dimensions.Dim<global::ShapeGen.Dimensions.D1, global::ShapeGen.Dimensions.D1>, global::ShapeGen.Dimensions.D0>")]
    [InlineData(-1, "global::ShapeGen.Dimensions.Any")]
    [InlineData(1L << 31, "global::ShapeGen.Dimensions.Any")]
    [InlineData(long.MaxValue, "global::ShapeGen.Dimensions.Any")]
    public void Every_size_has_one_name(long size, string expected) => Assert.Equal(expected, DimTypes.NameOf(size));
}
