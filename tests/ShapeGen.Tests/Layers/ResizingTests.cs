using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

public class ResizingTests
{
    private static readonly Tensor<float> line = Tensor.Create<float>([1, 2, 3], [1, 1, 3]);
    private static readonly Tensor<float> square = Tensor.Create<float>([1, 2, 3, 4], [1, 1, 2, 2]);

    [Fact]
    public void The_nearest_place_is_the_one_before()
    {
        Approximately.Equal([1, 1, 2, 3], line.Interpolate(scaleFactor: 1.5));
        Approximately.Equal([1, 1, 2, 3], line.Interpolate(size: 4));
        Approximately.Equal([1, 3], line.Interpolate(size: 2, mode: "nearest-exact"));
    }

    [Fact]
    public void Two_places_are_weighted_by_distance()
    {
        Approximately.Equal([1, 1.25f, 1.75f, 2.25f, 2.75f, 3], line.Interpolate(scaleFactor: 2, mode: "linear"));
        Approximately.Equal([1, 1.5f, 2, 2.5f, 3], line.Interpolate(size: 5, mode: "linear", alignCorners: true));
        Approximately.Equal([1], line.Interpolate(size: 1, mode: "linear", alignCorners: true));
    }

    [Fact]
    public void Squares_are_weighted_along_both_axes()
    {
        Approximately.Equal(
            [1, 1.25f, 1.75f, 2, 1.5f, 1.75f, 2.25f, 2.5f, 2.5f, 2.75f, 3.25f, 3.5f, 3, 3.25f, 3.75f, 4],
            new Upsample(scaleFactor: 2, mode: "bilinear").Forward(square));
        Approximately.Equal(
            [1, 1.333333f, 1.666667f, 2, 2, 2.333333f, 2.666667f, 3, 3, 3.333333f, 3.666667f, 4],
            new Upsample((3, 4), mode: "bilinear", alignCorners: true).Forward(square));
    }

    [Fact]
    public void Cubes_are_weighted_along_three_axes()
    {
        var cube = Tensor.Create<float>([1, 2, 3, 4, 5, 6, 7, 8], [1, 1, 2, 2, 2]);
        var resized = cube.Interpolate(size: 3, mode: "trilinear", alignCorners: true);
        Assert.Equal([1, 1, 3, 3, 3], resized.Lengths.ToArray());
        Assert.Equal(4.5f, resized[0, 0, 1, 1, 1], 1e-5f);
        Assert.Equal(8, resized[0, 0, 2, 2, 2], 1e-5f);
    }

    [Fact]
    public void Four_places_are_weighted_by_keys_cubic()
    {
        var impulse = Tensor.Create<float>([0, 0, 1, 0], [1, 1, 1, 4]);
        var resized = impulse.Interpolate(scaleFactor: (1, 2), mode: "bicubic");
        Assert.Equal([1, 1, 1, 8], resized.Lengths.ToArray());
        Approximately.Equal([0, -0.035156f, -0.105469f, 0.261719f, 0.878906f, 0.878906f, 0.261719f, -0.105469f], resized);
    }

    [Fact]
    public void What_does_not_go_together_is_refused()
    {
        Assert.Throws<ShapeException>(() => line.Interpolate());
        Assert.Throws<ShapeException>(() => line.Interpolate(size: 2, scaleFactor: 2));
        Assert.Throws<ShapeException>(() => line.Interpolate(size: 2, mode: "cubic"));
        Assert.Throws<ShapeException>(() => line.Interpolate(size: 2, mode: "bilinear"));
        Assert.Throws<ShapeException>(() => square.Interpolate(size: 2, mode: "linear"));
        Assert.Throws<ShapeException>(() => square.Interpolate(size: 2, alignCorners: false));
        Assert.Throws<ShapeException>(() => square.Interpolate(size: (2, 2, 2)));
        Assert.Throws<ShapeException>(() => square.Interpolate(scaleFactor: 0.25));
        Assert.Throws<ShapeException>(() => Tensor.Zeros(1, 2).Interpolate(size: 2));
    }

    [Fact]
    public void Shuffled_pixels_come_from_neighbouring_channels()
    {
        var channels = Tensor.Create<float>([1, 2, 3, 4, 5, 6, 7, 8], [1, 4, 1, 2]);
        var image = channels.PixelShuffle(2);
        Assert.Equal([1, 1, 2, 4], image.Lengths.ToArray());
        Approximately.Equal([1, 3, 2, 4, 5, 7, 6, 8], image);
        Approximately.Equal(channels.ToArray(), image.PixelUnshuffle(2));
        Approximately.Equal(channels.ToArray(), new PixelUnshuffle(2).Forward(image));
        Assert.Throws<ShapeException>(() => image.PixelUnshuffle(3));
        Assert.Throws<ShapeException>(() => image.PixelShuffle(0));
        Assert.Throws<ShapeException>(() => image.PixelUnshuffle(0));
    }

    [Fact]
    public void One_dimension_becomes_several()
    {
        Assert.Equal([2, 3, 2], Tensor.Zeros(2, 6).Unflatten(-1, 3, -1).Lengths.ToArray());
        Assert.Equal([2, 3], Tensor.Create<long>([1, 2, 3, 4, 5, 6], [6]).Unflatten(0, 2, 3).Lengths.ToArray());
        Assert.Equal([2, 1, 3, 2, 1], new Unflatten(1, (1, 3, 2, 1)).Forward(Tensor.Zeros(2, 6)).Lengths.ToArray());
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 6).Unflatten(1, 4, -1));
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 6).Unflatten(2, 2, 3));
    }
}
