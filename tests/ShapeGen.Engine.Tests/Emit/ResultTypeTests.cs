namespace ShapeGen.Engine.Tests;

public class ResultTypeTests
{
    private const string Tensor = "global::System.Numerics.Tensors.Tensor<float>";

    [Fact]
    public void TensorIsALeaf()
    {
        var type = ResultType.Parse(Tensor)!;
        Assert.Equal([""], type.Leaves().Select(leaf => leaf.Path));
        Assert.Equal("a", type.Compose(["a"], withNames: true));
    }

    [Fact]
    public void TupleWithinATupleKeepsItsNames()
    {
        var type = ResultType.Parse($"({Tensor} Output, ({Tensor} H, {Tensor}? C) State)")!;
        Assert.Equal([".Item1", ".Item2.Item1", ".Item2.Item2"], type.Leaves().Select(leaf => leaf.Path));
        Assert.Equal("(a Output, (b H, c C) State)", type.Compose(["a", "b", "c"], withNames: true));
        Assert.Equal("(a, (b, c))", type.Compose(["a", "b", "c"], withNames: false));
    }

    [Fact]
    public void NumberIsALeafWithoutDimensions() => Assert.True(ResultType.Parse("float")!.IsScalar);

    [Theory]
    [InlineData("int")]
    [InlineData("void")]
    [InlineData("global::System.Collections.Generic.List<global::System.Numerics.Tensors.Tensor<float>>")]
    [InlineData("(global::System.Numerics.Tensors.Tensor<float>, int)")]
    [InlineData("(global::System.Numerics.Tensors.Tensor<float>, global::System.Numerics.Tensors.Tensor<float>)?")]
    [InlineData("")]
    public void OtherTypesAreNotMade(string type) => Assert.Null(ResultType.Parse(type));
}
