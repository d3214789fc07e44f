using System.Numerics.Tensors;

namespace ShapeGen.Tests.Operations;

public class ComparisonTests
{
    [Theory]
    [InlineData(1f, 1.000009f, true)]
    [InlineData(1f, 1.00002f, false)]
    [InlineData(0f, 1e-8f, true)]
    [InlineData(0f, 2e-8f, false)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, true)]
    [InlineData(float.PositiveInfinity, float.NegativeInfinity, false)]
    [InlineData(1f, float.PositiveInfinity, false)]
    [InlineData(float.NaN, float.NaN, false)]
    public void Close_are_numbers_within_the_tolerances(float input, float other, bool close) =>
        Assert.Equal(close, Tensor.Create([0f, input]).Allclose(Tensor.Create([0f, other])));

    [Fact]
    public void Tolerances_are_the_callers()
    {
        var (one, two) = (Tensor.Create([1f]), Tensor.Create([2f]));

        Assert.True(one.Allclose(two, atol: 1));
        Assert.True(one.Allclose(two, rtol: 0.5));
        Assert.False(two.Allclose(one, rtol: 0.5));
        Assert.True(Tensor.Create([float.NaN]).Allclose(Tensor.Create([float.NaN]), equalNan: true));
    }

    [Fact]
    public void Close_are_only_tensors_of_one_shape() =>
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 1).Allclose(Tensor.Zeros(2)));

    [Fact]
    public void Equal_are_shapes_and_elements()
    {
        var numbers = Tensor.Arange(6).Float();

        Assert.True(numbers.Equal(Tensor.Arange(6).Float()));
        Assert.False(numbers.Equal(numbers.Reshape(2, 3)));
        Assert.False(numbers.Equal(Tensor.Zeros(6)));
        Assert.True(numbers.Reshape(2, 3).Select(1, 1).Equal(Tensor.Create([1f, 4f])));
    }

    [Fact]
    public void Integers_become_floats_in_the_same_shape()
    {
        var floats = Tensor.Arange(-1, 3).Reshape(2, 2).Float();

        Assert.True(floats.Equal(Tensor.Create([-1f, 0f, 1f, 2f], [2, 2])));
        Assert.Equal(16777216f, Tensor.Create([16777217L]).Float()[0]);
    }
}
