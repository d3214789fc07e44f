using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

public class NormalisationTests
{
    private static readonly Tensor<float> input = Tensor.Create<float>([1, 2, 3, 4], [2, 1, 2]);

    [Fact]
    public void Without_running_statistics_those_of_the_batch_count()
    {
        var layer = new BatchNorm1d(1, affine: false, trackRunningStats: false);
        Approximately.Equal([-1.341636f, -0.447212f, 0.447212f, 1.341636f], layer.Forward(input));
    }

    [Fact]
    public void One_value_has_no_statistics()
    {
        Assert.Throws<ShapeException>(() => new BatchNorm2d(3, trackRunningStats: false).Forward(Tensor.Zeros(1, 3, 1, 1)));
        Assert.Throws<ShapeException>(() => new InstanceNorm2d(3).Forward(Tensor.Zeros(2, 3, 1, 1)));
        Assert.Equal([1, 3, 1, 1], new BatchNorm2d(3).Forward(Tensor.Zeros(1, 3, 1, 1)).Lengths.ToArray());
        Assert.Equal([3, 1, 1, 1], new InstanceNorm3d(3, trackRunningStats: true).Forward(Tensor.Zeros(3, 1, 1, 1)).Lengths.ToArray());
    }

    [Fact]
    public void Instances_are_normalised_one_by_one()
    {
        var layer = new InstanceNorm1d(1, affine: true);
        layer.Weight![0] = 2;
        layer.Bias![0] = 1;
        Approximately.Equal([-0.99996f, 2.99996f, -0.99996f, 2.99996f], layer.Forward(input));
        Approximately.Equal(layer.Forward(input).ToArray(), input.InstanceNorm(layer.Weight, layer.Bias));
    }

    [Fact]
    public void Instances_are_normalised_by_running_statistics_where_they_are_tracked()
    {
        var layer = new InstanceNorm1d(1, trackRunningStats: true);
        layer.RunningMean![0] = 1;
        layer.RunningVar![0] = 4;
        Approximately.Equal([0, 0.5f, 1, 1.5f], layer.Forward(input));
    }

    [Fact]
    public void Channels_count_where_something_belongs_to_them()
    {
        Assert.Equal([2, 1, 2], new InstanceNorm1d(7).Forward(input).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => new InstanceNorm1d(7, affine: true).Forward(input));
        Assert.Throws<ShapeException>(() => new InstanceNorm1d(7, trackRunningStats: true).Forward(input));
        Assert.Throws<ShapeException>(() => new BatchNorm1d(7).Forward(input));
        Assert.Throws<ShapeException>(() => new BatchNorm1d(7, trackRunningStats: false).Forward(input));
        Assert.Throws<ShapeException>(() => new BatchNorm1d(7, affine: false).Forward(input));
    }

    [Fact]
    public void A_batch_without_weights_and_statistics_has_any_channels()
    {
        var expected = new BatchNorm1d(1, affine: false, trackRunningStats: false).Forward(input).ToArray();

        Assert.Equal(expected, new BatchNorm1d(7, affine: false, trackRunningStats: false).Forward(input).ToArray());
        Assert.Equal(expected, new BatchNorm2d(7, affine: false, trackRunningStats: false).Forward(input.Unsqueeze(2)).ToArray());
        Assert.Equal(expected, new BatchNorm3d(7, affine: false, trackRunningStats: false).Forward(input.Unsqueeze(2).Unsqueeze(2)).ToArray());
    }

    [Fact]
    public void A_group_is_normalised_as_a_whole()
    {
        var image = Tensor.Create<float>([1, 3, 10, 30], [1, 4, 1]);
        Approximately.Equal([-0.999995f, 0.999995f, -1, 1], image.GroupNorm(2));
        Approximately.Equal([-0.999995f, 0.999995f, -1, 1], new GroupNorm(2, 4).Forward(image));
        Assert.Throws<ShapeException>(() => image.GroupNorm(3));
        Assert.Throws<ShapeException>(() => new GroupNorm(3, 4));
    }

    [Fact]
    public void Layer_normalisation_is_over_all_of_its_dimensions()
    {
        var layer = new LayerNorm((2, 2), bias: false);
        Assert.Null(layer.Bias);
        var image = Tensor.Create<float>([1, 2, 3, 4], [1, 2, 2]);
        Approximately.Equal([-1.341636f, -0.447212f, 0.447212f, 1.341636f], layer.Forward(image));
        var weight = Tensor.Create<float>([1, 2, 3, 4], [2, 2]);
        Approximately.Equal([-0.341636f, 1.105576f, 4.341636f, 9.366544f], image.LayerNorm((2, 2), weight, weight));
        Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(1, 2, 3)));
        Assert.Throws<ShapeException>(() => image.LayerNorm(2, weight));
    }

    [Fact]
    public void Sizes_to_normalise_over_may_be_a_list()
    {
        var layer = new LayerNorm([2, 3]);
        Assert.Equal(new LayerNorm((2, 3)).NormalizedShape, layer.NormalizedShape);
        Assert.Equal([2, 3], layer.NormalizedShape);
        Assert.Equal("LayerNorm((2, 3), eps=1e-05, elementwise_affine=True)", layer.ToString());
    }

    [Fact]
    public void The_root_mean_square_is_divided_by()
    {
        var pair = Tensor.Create<float>([3, 4], [1, 2]);
        Approximately.Equal([0.848528f, 1.131371f], new RMSNorm(2).Forward(pair));
        Approximately.Equal([0.848528f, 2.262742f], pair.RmsNorm(2, Tensor.Create<float>([1, 2], [2])));
        Assert.Throws<ShapeException>(() => pair.RmsNorm(3));
    }

    [Fact]
    public void A_batch_is_normalised_by_what_is_given()
    {
        Tensor<float> One(float value) => Tensor.Create<float>([value], [1]);
        Approximately.Equal([1, 2, 3, 4], input.BatchNorm(One(1), One(4), One(2), One(1), eps: 0));
        Assert.Throws<ShapeException>(() => input.BatchNorm(Tensor.Zeros(2), One(1)));
    }

    [Fact]
    public void Long_rows_are_normalised_as_short_ones()
    {
        var row = Enumerable.Range(0, 1003).Select(i => (float)Math.Sin(i) + 5).ToArray();
        var (mean, variance) = (row.Average(value => (double)value), 0.0);
        variance = row.Average(value => (value - mean) * (value - mean));
        var expected = Array.ConvertAll(row, value => (float)((value - mean) / Math.Sqrt(variance + 1e-5)));
        Approximately.Equal(expected, new LayerNorm(1003).Forward(Tensor.Create(row, [1, 1003])));
    }

    [Fact]
    public void Running_statistics_are_buffers_with_pytorchs_names()
    {
        var layer = new BatchNorm2d(3);
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], StateDictionary.Of(layer).Keys);
        Assert.Equal(6, ModuleTree.CountParameters(layer));
        Assert.Equal(["weight", "bias"], StateDictionary.Of(new InstanceNorm2d(3, affine: true)).Keys);
        Assert.Empty(StateDictionary.Of(new InstanceNorm2d(3)).Keys);
    }
}
