using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class ConvolutionTransposeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_transposed_convolution_of_any_sizes_adds_each_input_at_its_taps(int axes)
    {
        var random = new Random(70 + axes);
        for (var i = 0; i < 60 / axes; i++)
            Check(random, RandomSizes(random, axes), withBias: i % 3 > 0);
    }

    /// <summary>A step of 2 along the last axis: pairs of rows and single ones, whole vectors and others, channels in eights and others.</summary>
    [Theory]
    [InlineData(5, 8, 16, 16, 4, 2, 1)]
    [InlineData(3, 16, 5, 19, 3, 2, 0)]
    [InlineData(2, 9, 1, 33, 4, 2, 1)]
    [InlineData(4, 24, 7, 8, 2, 2, 0)]
    [InlineData(3, 8, 3, 40, 5, 1, 2)]
    [InlineData(2, 3, 4, 4, 4, 3, 1)]
    public void Rows_of_even_and_odd_places(int ins, int outs, int height, int width, int kernel, int rowStride, int padding)
    {
        var output = Volume.Of(((height - 1) * rowStride) + kernel - (2 * padding), ((width - 1) * 2) + kernel - (2 * padding));
        Check(
            new Random(74),
            new(2, 1, ins, outs, Volume.Of(height, width), Volume.Of(kernel, kernel), Volume.Of(rowStride, 2), Volume.Padding(padding, padding),
                Volume.Of(1, 1), output),
            withBias: true);
    }

    private static ConvolutionSizes RandomSizes(Random random, int axes)
    {
        var groups = random.Next(1, 3);
        Span<int> input = [1, 1, 1], kernel = [1, 1, 1], stride = [1, 1, 1], padding = [0, 0, 0], dilation = [1, 1, 1], output = [1, 1, 1];
        for (var i = 3 - axes; i < 3; i++)
        {
            (kernel[i], stride[i], dilation[i]) = (random.Next(1, 5), random.Next(1, 4), random.Next(1, 3));
            input[i] = random.Next(1, axes == 1 ? 50 : axes == 2 ? 14 : 5);
            var whole = ((input[i] - 1) * stride[i]) + (dilation[i] * (kernel[i] - 1)) + 1;
            padding[i] = Math.Min(random.Next(0, 3), (whole - 1) / 2);
            output[i] = whole - (2 * padding[i]) + random.Next(0, Math.Max(stride[i], dilation[i]));
        }

        return new(
            random.Next(1, 3), groups, groups * random.Next(1, 4), groups * random.Next(1, 11),
            ToVolume(input), ToVolume(kernel), ToVolume(stride), ToVolume(padding), ToVolume(dilation), ToVolume(output));
    }

    private static Volume ToVolume(Span<int> values) => new(values[0], values[1], values[2]);

    private static void Check(Random random, ConvolutionSizes sizes, bool withBias)
    {
        var input = Numbers.Random(random, sizes.Batch * sizes.InChannels * sizes.Input.Count);
        var weight = Numbers.Random(random, sizes.InChannels * sizes.GroupOutChannels * sizes.Kernel.Count);
        var bias = withBias ? Numbers.Random(random, sizes.OutChannels) : [];
        var expected = Expected(input, weight, bias, sizes);
        var output = new float[expected.Length + 40];
        Array.Fill(output, 7);
        ConvolutionTranspose.Run(input, Numbers.Weight(weight), bias, output, sizes);
        Numbers.AssertClose(expected, output.AsSpan(0, expected.Length), sizes.ToString());
        Assert.All(output[expected.Length..], value => Assert.Equal(7, value));
    }

    private static double[] Expected(float[] input, float[] weight, float[] bias, ConvolutionSizes sizes)
    {
        var expected = new double[sizes.Batch * sizes.OutChannels * sizes.Output.Count];
        for (var i = 0; i < expected.Length && bias.Length > 0; i++)
            expected[i] = bias[i / sizes.Output.Count % sizes.OutChannels];
        var next = 0;
        for (var n = 0; n < sizes.Batch; n++)
        for (var c = 0; c < sizes.InChannels; c++)
        for (var z = 0; z < sizes.Input.Depth; z++)
        for (var y = 0; y < sizes.Input.Height; y++)
        for (var x = 0; x < sizes.Input.Width; x++)
            Add(input[next++], n, c, z, y, x);
        return expected;

        void Add(double value, int n, int c, int z, int y, int x)
        {
            for (var o = 0; o < sizes.GroupOutChannels; o++)
            for (var kz = 0; kz < sizes.Kernel.Depth; kz++)
            for (var ky = 0; ky < sizes.Kernel.Height; ky++)
            for (var kx = 0; kx < sizes.Kernel.Width; kx++)
            {
                var oz = (z * sizes.Stride.Depth) - sizes.Padding.Depth + (kz * sizes.Dilation.Depth);
                var oy = (y * sizes.Stride.Height) - sizes.Padding.Height + (ky * sizes.Dilation.Height);
                var ox = (x * sizes.Stride.Width) - sizes.Padding.Width + (kx * sizes.Dilation.Width);
                if (oz < 0 || oy < 0 || ox < 0 || oz >= sizes.Output.Depth || oy >= sizes.Output.Height || ox >= sizes.Output.Width)
                    continue;
                var channel = (c / sizes.GroupInChannels * sizes.GroupOutChannels) + o;
                var tap = (((((c * sizes.GroupOutChannels) + o) * sizes.Kernel.Depth) + kz) * sizes.Kernel.Height) + ky;
                var place = (((((n * sizes.OutChannels) + channel) * sizes.Output.Depth) + oz) * sizes.Output.Height) + oy;
                expected[(place * sizes.Output.Width) + ox] += value * weight[(tap * sizes.Kernel.Width) + kx];
            }
        }
    }
}
