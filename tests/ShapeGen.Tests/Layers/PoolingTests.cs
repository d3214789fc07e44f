using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

public class PoolingTests
{
    private static readonly Tensor<float> input = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [1, 1, 2, 3]);

    [Fact]
    public void The_divisor_can_be_given() => Approximately.Equal([12f / 8, 16f / 8], input.AvgPool2d(2, stride: 1, divisorOverride: 8));

    [Fact]
    public void A_divisor_of_zero_is_refused() => Assert.Throws<ShapeException>(() => input.AvgPool2d(2, divisorOverride: 0));

    [Fact]
    public void Padding_counts_unless_it_is_told_not_to()
    {
        var line = Tensor.Create<float>([1, 2], [1, 2]);
        Approximately.Equal([0.5f, 1], line.AvgPool1d(2, padding: 1));
        Approximately.Equal([1, 2], line.AvgPool1d(2, padding: 1, countIncludePad: false));
    }

    [Fact]
    public void What_lies_behind_the_padding_in_ceil_mode_never_counts() =>
        Approximately.Equal([1.5f, 3], Tensor.Create<float>([1, 2, 3], [1, 3]).AvgPool1d(2, ceilMode: true));

    [Fact]
    public void Windows_of_adaptive_pooling_overlap_where_sizes_do_not_divide()
    {
        Approximately.Equal([1.5f, 2.5f, 4.5f, 5.5f], input.AdaptiveAvgPool2d((2, 2)));
        Approximately.Equal([2, 3, 5, 6], input.AdaptiveMaxPool2d((2, 2)));
    }

    [Fact]
    public void A_size_of_null_is_that_of_the_input()
    {
        Assert.Equal([1, 1, 2, 1], input.AdaptiveAvgPool2d((null, 1)).Lengths.ToArray());
        Assert.Equal([1, 1, 2, 3], input.AdaptiveMaxPool2d((null, null)).Lengths.ToArray());
        Assert.Equal([1, 4, 5, 2], new AdaptiveAvgPool3d((null, 5, 2)).Forward(Tensor.Zeros(1, 4, 2, 3)).Lengths.ToArray());
    }

    [Fact]
    public void The_mean_of_all_is_taken_of_any_rank()
    {
        Assert.Equal([1, 1], Tensor.Zeros(6, 6).AdaptiveAvgPool2d(1).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Zeros(6, 6).AdaptiveAvgPool2d(2));
        Assert.Throws<ShapeException>(() => Tensor.Zeros(6, 6).AdaptiveMaxPool2d(1));
    }

    [Fact]
    public void A_size_below_zero_is_refused() => Assert.Throws<ShapeException>(() => input.AdaptiveAvgPool2d((2, -1)));

    [Fact]
    public void NaN_is_the_greatest() =>
        Approximately.Equal([2], Tensor.Create<float>([float.NaN, 1, 2], [1, 3]).Narrow(1, 1, 2).AdaptiveMaxPool1d(1));

    [Fact]
    public void NaN_in_a_window_is_its_maximum() =>
        Assert.True(float.IsNaN(Tensor.Create<float>([5, float.NaN, 7], [1, 3]).AdaptiveMaxPool1d(1)[0, 0]));
}
