namespace ShapeGen.Shapes.Tests;

/// <summary>Messages without cases to tell apart but a word here and there.</summary>
public class PlainMessageTests
{
    [Fact]
    public void How_much_is_known()
    {
        Assert.Equal("The shapes of 3 of 4 tensor expressions in 'Net' are known (75 %); the first that is not is 'x'", Messages.DescribeTracking("Net", 3, 4, "x", null).Headline);
        Assert.Equal("The shapes of 1 of 3 tensor expressions in 'Net' are known (33 %); the first that is not is 'x', a loop", Messages.DescribeTracking("Net", 1, 3, "x", "a loop").Headline);
        Assert.Equal("shapes known: 2 of 3 tensor expressions (66 %), not that of 'x'", Messages.DescribeShare(2, 3, "x"));
        Assert.Equal("shapes known: 3 of 3 tensor expressions (100 %)", Messages.DescribeShare(3, 3, null));
    }

    [Theory]
    [InlineData(null, "", "Linear.Forward could not be checked: sizes that take part are not known")]
    [InlineData("fc", "x", "'fc' could not be checked: the shape of x is not known")]
    [InlineData("fc", "x y", "'fc' could not be checked: the shapes of x and y are not known")]
    public void What_could_not_be_checked(string? subject, string unknown, string headline) =>
        Assert.Equal(headline, Messages.DescribeUnproven(new MessageContext(subject, "Linear.Forward", []), unknown.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Headline);

    [Fact]
    public void What_could_not_be_checked_of_a_result()
    {
        Assert.Equal("That f delivers (3) could not be checked: y is (N)", Messages.DescribeUnprovenOutput("f", Shape.Of(3), new("y", Shape.Of(Dim.Of(new Symbol("N"))), null)).Headline);
        Assert.Equal("That f delivers (3) could not be checked: the shape of y is not known", Messages.DescribeUnprovenOutput("f", Shape.Of(3), new("y", null, null)).Headline);
    }

    [Theory]
    [InlineData(1, 1, "f takes 1 tensor, but its contract names 2")]
    [InlineData(3, 1, "f takes 3 tensors, but its contract names 2")]
    [InlineData(2, 2, "f returns 2 tensors, but its contract names 1")]
    [InlineData(2, 0, "f returns 0 tensors, but its contract names 1")]
    public void Another_number_of_tensors(int inputs, int outputs, string headline) =>
        Assert.Equal(headline, Messages.DescribeTensorCount("f", Contract.Parse("(N), (M) -> (N)"), inputs, outputs).Headline);

    [Fact]
    public void Where_a_shape_came_from()
    {
        Assert.Equal("from Flatten at line 3", Origins.Describe("Flatten", null, 3));
        Assert.Equal("from Flatten of (2, 3) at line 4", Origins.Describe("Flatten", Shape.Of(2, 3), 4));
    }
}
