using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class ConvolutionTests
{
    private static readonly ConvolutionSizes Sizes = new(
        1, 1, 2, 3, Volume.Of(4), Volume.Of(3), Volume.Of(1), Volume.Padding(0), Volume.Of(1), Volume.Of(2));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_convolution_of_any_sizes_is_the_sum_over_its_taps(int axes)
    {
        var random = new Random(axes);
        for (var i = 0; i < 150 / axes; i++)
            Check(random, RandomSizes(random, axes), withBias: i % 3 > 0);
    }

    [Theory]
    [InlineData(1, 6, 28, 5, 2)]
    [InlineData(6, 16, 14, 5, 0)]
    [InlineData(3, 64, 14, 7, 3)]
    [InlineData(16, 33, 9, 3, 1)]
    [InlineData(64, 10, 12, 1, 0)]
    [InlineData(16, 120, 5, 5, 0)]
    [InlineData(40, 8, 7, 7, 0)]
    public void Layers_of_known_networks_are_within_the_bound(int ins, int outs, int side, int kernel, int padding)
    {
        var output = side + (2 * padding) - kernel + 1;
        Check(
            new Random(5),
            new(2, 1, ins, outs, Volume.Of(side, side), Volume.Of(kernel, kernel), Volume.Of(1, 1),
                Volume.Padding(padding, padding), Volume.Of(1, 1), Volume.Of(output, output)),
            withBias: true);
    }

    /// <summary>Channels in whole vectors and many places: Winograd's method, with tiles that the image fills and with others.</summary>
    [Theory]
    [InlineData(16, 16, 10, 10, 1)]
    [InlineData(16, 32, 12, 9, 1)]
    [InlineData(32, 48, 13, 17, 0)]
    [InlineData(16, 16, 9, 11, 2)]
    [InlineData(64, 16, 21, 14, 1)]
    [InlineData(64, 64, 7, 7, 1)]
    [InlineData(64, 80, 6, 5, 1)]
    [InlineData(80, 64, 9, 11, 0)]
    [InlineData(64, 64, 2, 25, 2)]
    public void Three_by_three_over_many_channels(int ins, int outs, int height, int width, int padding) => Check(
        new Random(6),
        new(2, 1, ins, outs, Volume.Of(height, width), Volume.Of(3, 3), Volume.Of(1, 1), Volume.Padding(padding, padding), Volume.Of(1, 1),
            Volume.Of(height + (2 * padding) - 2, width + (2 * padding) - 2)),
        withBias: true);

    /// <summary>Small images with channels in whole vectors, and rows of which the last vector has too much.</summary>
    [Theory]
    [InlineData(6, 16, 14, 14, 5, 1, 0)]
    [InlineData(3, 32, 7, 7, 3, 1, 1)]
    [InlineData(5, 48, 9, 15, 3, 2, 1)]
    [InlineData(2, 16, 3, 4, 2, 1, 0)]
    [InlineData(4, 64, 5, 9, 3, 1, 0)]
    [InlineData(3, 9, 30, 30, 3, 1, 0)]
    [InlineData(2, 17, 4, 45, 3, 1, 1)]
    [InlineData(1, 6, 28, 28, 5, 1, 2)]
    [InlineData(3, 5, 33, 34, 7, 2, 3)]
    public void Images_that_whole_vectors_do_not_fill(int ins, int outs, int height, int width, int kernel, int stride, int padding) => Check(
        new Random(9),
        new(2, 1, ins, outs, Volume.Of(height, width), Volume.Of(kernel, kernel), Volume.Of(stride, stride), Volume.Padding(padding, padding), Volume.Of(1, 1),
            Volume.Of(((height + (2 * padding) - kernel) / stride) + 1, ((width + (2 * padding) - kernel) / stride) + 1)),
        withBias: true);

    [Theory]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(14, 1)]
    [InlineData(20, 2)]
    [InlineData(33, 0)]
    public void Each_channel_by_itself(int side, int padding)
    {
        var output = side + (2 * padding) - 2;
        Check(
            new Random(7),
            new(2, 6, 6, 6, Volume.Of(side, side), Volume.Of(3, 3), Volume.Of(1, 1), Volume.Padding(padding, padding), Volume.Of(1, 1),
                Volume.Of(output, output)),
            withBias: true);
    }

    [Theory]
    [InlineData(1, 3, 5, 1)]
    [InlineData(23, 9, 17, 1)]
    [InlineData(30, 8, 10, 2)]
    public void Each_place_by_itself(int side, int ins, int outs, int groups) => Check(
        new Random(8),
        new(2, groups, groups * ins, groups * outs, Volume.Of(side, side + 1), Volume.Of(1, 1), Volume.Of(1, 1), Volume.Padding(0, 0),
            Volume.Of(1, 1), Volume.Of(side, side + 1)),
        withBias: true);

    /// <summary>Every method applies the normalisation, then the addition, then the function.</summary>
    [Theory]
    [InlineData(16, 16, 12, 3, 1)]
    [InlineData(6, 6, 12, 3, 6)]
    [InlineData(5, 7, 12, 1, 1)]
    [InlineData(5, 7, 12, 3, 1)]
    [InlineData(5, 7, 3, 3, 1)]
    public void The_result_is_normalised_and_added_to(int ins, int outs, int side, int kernel, int groups)
    {
        var random = new Random(9);
        var output = side - kernel + 1;
        var sizes = new ConvolutionSizes(
            2, groups, ins, outs, Volume.Of(side, side), Volume.Of(kernel, kernel), Volume.Of(1, 1), default, Volume.Of(1, 1), Volume.Of(output, output));
        var norm = new BatchNorm2d(outs);
        foreach (var tensor in new[] { norm.Weight!, norm.Bias!, norm.RunningMean!, norm.RunningVar! })
        {
            for (nint i = 0; i < outs; i++)
                tensor[i] = random.NextSingle() + 0.5f;
        }

        var input = Numbers.Random(random, sizes.Batch * ins * side * side);
        var weight = Numbers.Weight(Numbers.Random(random, outs * sizes.Taps));
        var addend = Numbers.Random(random, sizes.Batch * outs * output * output);
        var (plain, fused, normalised) = (new float[addend.Length], new float[addend.Length], new float[addend.Length]);
        Convolution.Run(input, weight, [], plain, sizes);
        Convolution.Run(input, weight, [], fused, sizes, new Epilogue(new(ActivationKind.Tanh), norm, addend));
        norm.NormaliseBatch(plain, normalised, new(sizes.Batch, outs, output * output), default);
        Numbers.AssertClose([.. normalised.Select((value, i) => Math.Tanh(value + (double)addend[i]))], fused);
    }

    [Fact]
    public void An_empty_batch_gives_nothing()
    {
        var sizes = new ConvolutionSizes(
            0, 1, 2, 3, Volume.Of(4), Volume.Of(3), Volume.Of(1), Volume.Padding(0), Volume.Of(1), Volume.Of(2));
        float[] nothing = [];
        Convolution.Run(nothing, new float[18], [], nothing, sizes);
        Assert.Empty(nothing);
    }

    [Fact]
    public void A_span_that_is_too_short_is_named()
    {
        var sizes = Sizes;
        Assert.Equal("input", Fails(7, 18, 3, 6));
        Assert.Equal("weight", Fails(8, 17, 3, 6));
        Assert.Equal("bias", Fails(8, 18, 2, 6));
        Assert.Equal("output", Fails(8, 18, 3, 5));
        Assert.Equal("epilogue", Assert.Throws<ArgumentException>(
            () => Convolution.Run(new float[8], new float[18], [], new float[6], sizes, new Epilogue(default, null, new float[5]))).ParamName);

        static string? Fails(int input, int weight, int bias, int output) => Assert.Throws<ArgumentException>(
            () => Convolution.Run(new float[input], new float[weight], new float[bias], new float[output], Sizes)).ParamName;
    }

    [Fact]
    public void Sizes_that_are_not_possible_are_named()
    {
        var sizes = new ConvolutionSizes(
            1, 1, 2, 3, Volume.Of(4), Volume.Of(3), Volume.Of(1), Volume.Padding(0), Volume.Of(1), Volume.Of(2));
        Assert.Equal("Groups", Fails(sizes with { Groups = 0 }));
        Assert.Equal("Kernel", Fails(sizes with { Kernel = Volume.Of(0) }));
        Assert.Equal("Stride", Fails(sizes with { Stride = Volume.Of(0) }));
        Assert.Equal("Dilation", Fails(sizes with { Dilation = Volume.Of(0) }));

        static string? Fails(ConvolutionSizes sizes) => Assert.Throws<ArgumentOutOfRangeException>(
            () => Convolution.Run(new float[8], new float[18], [], new float[6], sizes)).ParamName;
    }

    private static ConvolutionSizes RandomSizes(Random random, int axes)
    {
        var groups = random.Next(1, 4);
        Span<int> input = [1, 1, 1], kernel = [1, 1, 1], stride = [1, 1, 1], padding = [0, 0, 0], dilation = [1, 1, 1], output = [1, 1, 1];
        for (var i = 3 - axes; i < 3; i++)
        {
            kernel[i] = random.Next(1, 5);
            stride[i] = random.Next(1, 4);
            dilation[i] = random.Next(1, 4);
            padding[i] = random.Next(0, 4);
            var back = random.Next(0, 4);
            var extent = (dilation[i] * (kernel[i] - 1)) + 1;
            input[i] = Math.Max(1, extent - padding[i] - back) + random.Next(0, axes == 1 ? 80 : axes == 2 ? 15 : 5);
            output[i] = ((input[i] + padding[i] + back - extent) / stride[i]) + 1;
        }

        return new(
            random.Next(1, 4), groups, groups * random.Next(1, 4), groups * random.Next(1, 11),
            ToVolume(input), ToVolume(kernel), ToVolume(stride), ToVolume(padding), ToVolume(dilation), ToVolume(output));
    }

    private static Volume ToVolume(Span<int> values) => new(values[0], values[1], values[2]);

    private static void Check(Random random, ConvolutionSizes sizes, bool withBias)
    {
        var input = Numbers.Random(random, sizes.Batch * sizes.InChannels * sizes.Input.Count);
        var weight = Numbers.Random(random, sizes.OutChannels * sizes.Taps);
        var bias = withBias ? Numbers.Random(random, sizes.OutChannels) : [];
        var expected = new double[sizes.Batch * sizes.OutChannels * sizes.Output.Count];
        var next = 0;
        for (var n = 0; n < sizes.Batch; n++)
        for (var o = 0; o < sizes.OutChannels; o++)
        for (var z = 0; z < sizes.Output.Depth; z++)
        for (var y = 0; y < sizes.Output.Height; y++)
        for (var x = 0; x < sizes.Output.Width; x++)
            expected[next++] = Math.Max(0, (withBias ? bias[o] : 0) + Sum(input, weight, sizes, n, o, z, y, x));

        var output = new float[expected.Length + 40];
        Array.Fill(output, 7);
        Convolution.Run(input, Numbers.Weight(weight), bias, output, sizes, new Activation(ActivationKind.ReLU));
        Numbers.AssertClose(expected, output.AsSpan(0, expected.Length), sizes.ToString());
        Assert.All(output[expected.Length..], value => Assert.Equal(7, value));
    }

    private static double Sum(float[] input, float[] weight, in ConvolutionSizes sizes, int n, int o, int z, int y, int x)
    {
        var sum = 0.0;
        var tap = o * sizes.Taps;
        for (var c = 0; c < sizes.GroupInChannels; c++)
        for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
        for (var ky = 0; ky < sizes.Kernel.Height; ky++)
        for (var kx = 0; kx < sizes.Kernel.Width; kx++, tap++)
        {
            var channel = (o / sizes.GroupOutChannels * sizes.GroupInChannels) + c;
            var iz = (z * sizes.Stride.Depth) + (kz * sizes.Dilation.Depth) - sizes.Padding.Depth;
            var iy = (y * sizes.Stride.Height) + (ky * sizes.Dilation.Height) - sizes.Padding.Height;
            var ix = (x * sizes.Stride.Width) + (kx * sizes.Dilation.Width) - sizes.Padding.Width;
            if (iz < 0 || iy < 0 || ix < 0 || iz >= sizes.Input.Depth || iy >= sizes.Input.Height || ix >= sizes.Input.Width)
                continue;
            var place = (((((n * sizes.InChannels) + channel) * sizes.Input.Depth) + iz) * sizes.Input.Height) + iy;
            sum += (double)weight[tap] * input[(place * sizes.Input.Width) + ix];
        }

        return sum;
    }
}
