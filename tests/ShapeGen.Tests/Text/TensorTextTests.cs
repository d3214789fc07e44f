using System.Numerics.Tensors;

namespace ShapeGen.Tests.Text;

/// <summary>What <c>print(tensor)</c> shows in PyTorch.</summary>
public class TensorTextTests
{
    [Theory]
    [InlineData("tensor([0.1000, 1.5000])", 0.1f, 1.5f)]
    [InlineData("tensor([-0.5687,  1.2580])", -0.5687f, 1.2580f)]
    [InlineData("tensor([1., 2.])", 1f, 2f)]
    [InlineData("tensor([-1., 10.])", -1f, 10f)]
    [InlineData("tensor([0., 0.])", 0f, 0f)]
    [InlineData("tensor([0.0000, 0.5000])", 0f, 0.5f)]
    [InlineData("tensor([-0.0000,  0.2500, -0.2500])", -0f, 0.25f, -0.25f)]
    [InlineData("tensor([1.0000e+00, 1.5000e-05])", 1f, 1.5e-5f)]
    [InlineData("tensor([1.0000e-03, 2.5000e+00])", 1e-3f, 2.5f)]
    [InlineData("tensor([0.0010, 1.0000])", 0.001f, 1f)]
    [InlineData("tensor([1.0000e+00, 1.0010e+03])", 1f, 1001f)]
    [InlineData("tensor([   1., 1000.])", 1f, 1000f)]
    [InlineData("tensor([2.0000e+08])", 2e8f)]
    [InlineData("tensor([9.5440e-34, 9.6352e-01])", 9.5440e-34f, 0.96352f)]
    public void Numbers_are_shown_as_wide_as_the_widest(string expected, params float[] values) =>
        Assert.Equal(expected, TensorText.Format(Tensor.Create(values)));

    [Theory]
    [InlineData("tensor([0.0312, 0.0938])", 0.03125f, 0.09375f)]
    [InlineData("tensor([1.0312e+00, 1.0000e+04])", 1.03125f, 10000f)]
    [InlineData("tensor([1.0000e+05, 1.0000e+00])", 99999.9f, 1f)]
    public void Halves_are_rounded_to_even_and_nines_carry_over(string expected, params float[] values) =>
        Assert.Equal(expected, TensorText.Format(Tensor.Create(values)));

    [Theory]
    [InlineData("tensor([nan, 1.])", float.NaN, 1f)]
    [InlineData("tensor([   inf, 1.5000])", float.PositiveInfinity, 1.5f)]
    [InlineData("tensor([  -inf, 1.5000])", float.NegativeInfinity, 1.5f)]
    public void What_is_no_number_does_not_count_for_the_width(string expected, params float[] values) =>
        Assert.Equal(expected, TensorText.Format(Tensor.Create(values)));

    [Fact]
    public void Integers_have_no_point() =>
        Assert.Equal("tensor([[0, 1],\n        [2, 3]])", TensorText.Format(Tensor.Arange(4).Reshape(2, 2)));

    [Fact]
    public void Lines_end_before_80_characters()
    {
        var expected = "tensor([-0.5000, -0.5000, -0.5000, -0.5000, -0.5000, -0.5000, -0.5000, -0.5000,\n        -0.5000])";

        Assert.Equal(expected, TensorText.Format(Tensor.Create([.. Enumerable.Repeat(-0.5f, 9)])));
    }

    [Fact]
    public void Matrices_of_more_dimensions_stand_apart()
    {
        var expected = """
            tensor([[[0., 1.],
                     [2., 3.]],

                    [[4., 5.],
                     [6., 7.]]])
            """;

        Assert.Equal(expected.ReplaceLineEndings("\n"), TensorText.Format(Tensor.Arange(8).Float().Reshape(2, 2, 2)));
    }

    [Fact]
    public void Above_1000_elements_only_the_edges_are_shown()
    {
        var expected = """
            tensor([[   0,    1,    2,  ...,  140,  141,  142],
                    [ 143,  144,  145,  ...,  283,  284,  285],
                    [ 286,  287,  288,  ...,  426,  427,  428],
                    ...,
                    [ 572,  573,  574,  ...,  712,  713,  714],
                    [ 715,  716,  717,  ...,  855,  856,  857],
                    [ 858,  859,  860,  ...,  998,  999, 1000]])
            """;

        Assert.Equal(expected.ReplaceLineEndings("\n"), TensorText.Format(Tensor.Arange(1001).Reshape(7, 143)));
        Assert.Equal("tensor([   0,    1,    2,  ...,  998,  999, 1000])", TensorText.Format(Tensor.Arange(1001)));
    }

    [Fact]
    public void A_tensor_without_elements_shows_its_sizes()
    {
        Assert.Equal("tensor([])", TensorText.Format(Tensor.Zeros(0)));
        Assert.Equal("tensor([], size=(2, 0))", TensorText.Format(Tensor.Zeros(2, 0)));
    }

    [Fact]
    public void A_part_of_a_tensor_is_shown_alone() =>
        Assert.Equal("tensor([1, 3])", TensorText.Format(Tensor.Arange(4).Reshape(2, 2).Select(1, 1)));

    [Fact]
    public void A_shape_is_shown_as_a_list() => Assert.Equal("torch.Size([2, 0, 3])", TensorText.FormatShape(Tensor.Zeros(2, 0, 3)));
}
