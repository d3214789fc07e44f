using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class PoolingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_result_is_the_greatest_of_each_window(int axes)
    {
        var random = new Random(10 + axes);
        for (var i = 0; i < 200 / axes; i++)
            Check(random, RandomSizes(random, axes, longest: 12));
    }

    [Fact]
    public void Long_lines_and_windows_are_pooled_in_parts()
    {
        var random = new Random(14);
        Check(random, Line(input: 3000, kernel: 2, stride: 2, padding: 0, dilation: 1));
        Check(random, Line(input: 3000, kernel: 700, stride: 3, padding: 100, dilation: 1));
        Check(random, Line(input: 3000, kernel: 3, stride: 600, padding: 1, dilation: 700));
    }

    [Fact]
    public void A_NaN_wins_in_its_windows_alone()
    {
        float[] input = [1, float.NaN, 2, 3, float.PositiveInfinity, 4];
        var output = new float[3];
        Pooling.Max(input, output, new(1, Volume.Of(6), Volume.Of(2), Volume.Of(2), default, Volume.Of(1), Volume.Of(3)));
        Assert.Equal([float.NaN, 3, float.PositiveInfinity], output);
    }

    [Fact]
    public void A_last_window_may_reach_beyond_the_input()
    {
        var output = new float[3];
        Pooling.Max([1, 2, 3, 4, -5], output, new(1, Volume.Of(5), Volume.Of(2), Volume.Of(2), default, Volume.Of(1), Volume.Of(3)));
        Assert.Equal([2, 4, -5], output);
    }

    [Fact]
    public void A_span_that_is_too_short_is_named()
    {
        var sizes = new PoolingSizes(2, Volume.Of(4), Volume.Of(2), Volume.Of(2), default, Volume.Of(1), Volume.Of(2));
        Assert.Equal("input", Assert.Throws<ArgumentException>(() => Pooling.Max(new float[7], new float[4], sizes)).ParamName);
        Assert.Equal("output", Assert.Throws<ArgumentException>(() => Pooling.Max(new float[8], new float[3], sizes)).ParamName);
    }

    private static PoolingSizes Line(int input, int kernel, int stride, int padding, int dilation) =>
        new(2, Volume.Of(input), Volume.Of(kernel), Volume.Of(stride), Volume.Padding(padding), Volume.Of(dilation),
            Volume.Of(((input + (2 * padding) - (dilation * (kernel - 1)) - 1) / stride) + 1));

    private static PoolingSizes RandomSizes(Random random, int axes, int longest)
    {
        Span<int> input = [1, 1, 1], kernel = [1, 1, 1], stride = [1, 1, 1], padding = [0, 0, 0], dilation = [1, 1, 1], output = [1, 1, 1];
        for (var i = 3 - axes; i < 3; i++)
        {
            kernel[i] = random.Next(1, 5);
            stride[i] = random.Next(1, 4);
            dilation[i] = random.Next(1, 3);
            padding[i] = random.Next(0, (kernel[i] / 2) + 1);
            var extent = (dilation[i] * (kernel[i] - 1)) + 1;
            input[i] = extent + random.Next(0, longest);
            output[i] = ((input[i] + (2 * padding[i]) - extent) / stride[i]) + 1;
        }

        return new(random.Next(0, 5), ToVolume(input), ToVolume(kernel), ToVolume(stride), ToVolume(padding), ToVolume(dilation), ToVolume(output));
    }

    private static Volume ToVolume(Span<int> values) => new(values[0], values[1], values[2]);

    private static void Check(Random random, PoolingSizes sizes)
    {
        var input = Numbers.Random(random, sizes.Planes * sizes.Input.Count);
        var output = new float[sizes.Planes * sizes.Output.Count];
        Pooling.Max(input, output, sizes);
        var next = 0;
        for (var plane = 0; plane < sizes.Planes; plane++)
        for (var z = 0; z < sizes.Output.Depth; z++)
        for (var y = 0; y < sizes.Output.Height; y++)
        for (var x = 0; x < sizes.Output.Width; x++)
            Assert.Equal(MaxOf(input, sizes, plane, z, y, x), output[next++]);
    }

    private static float MaxOf(float[] input, PoolingSizes sizes, int plane, int z, int y, int x)
    {
        var max = float.NegativeInfinity;
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        for (var kx = 0; kx < sizes.Kernel.Width; kx++)
        {
            var iz = (z * sizes.Stride.Depth) + (kz * sizes.Dilation.Depth) - sizes.Padding.Depth;
            var iy = (y * sizes.Stride.Height) + (ky * sizes.Dilation.Height) - sizes.Padding.Height;
            var ix = (x * sizes.Stride.Width) + (kx * sizes.Dilation.Width) - sizes.Padding.Width;
            if (iz < 0 || iy < 0 || ix < 0 || iz >= sizes.Input.Depth || iy >= sizes.Input.Height || ix >= sizes.Input.Width)
                continue;
            max = Math.Max(max, input[(((((plane * sizes.Input.Depth) + iz) * sizes.Input.Height) + iy) * sizes.Input.Width) + ix]);
        }

        return max;
    }
}
