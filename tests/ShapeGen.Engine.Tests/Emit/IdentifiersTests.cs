namespace ShapeGen.Engine.Tests;

public class IdentifiersTests
{
    [Fact]
    public void EachNameIsGivenOnce()
    {
        var names = new Identifiers("x", "@class");
        Assert.Equal(["x2", "x3", "class2", "conv1", "conv1_2"], new[] { "x", "x", "class", "conv1", "conv1" }.Select(names.Claim));
    }

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("@class", "@class")]
    [InlineData("block1.fc1", "block1_fc1")]
    [InlineData("0.weight", "_0_weight")]
    [InlineData("größe", "größe")]
    [InlineData("", "@_")]
    public void NamesAreValid(string wish, string name) => Assert.Equal(name, new Identifiers().Claim(wish));
}
