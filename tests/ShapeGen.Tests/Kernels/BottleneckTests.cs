using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen.Tests.Kernels;

public class BottleneckTests
{
    /// <summary>Channels that fill vectors and others, rows shorter than a tile, strips of one row and of many, steps of 2, images narrower than the window.</summary>
    [Theory]
    [InlineData(1, 32, 192, 32, 56, 56, 1, 1)]
    [InlineData(2, 16, 96, 24, 20, 23, 1, 1)]
    [InlineData(1, 24, 144, 24, 13, 11, 1, 1)]
    [InlineData(3, 24, 144, 40, 14, 14, 2, 1)]
    [InlineData(1, 5, 7, 3, 9, 70, 1, 1)]
    [InlineData(1, 3, 33, 17, 65, 6, 1, 0)]
    [InlineData(2, 40, 47, 65, 7, 7, 1, 1)]
    [InlineData(1, 8, 16, 8, 3, 2, 1, 1)]
    [InlineData(1, 8, 16, 8, 1, 1, 1, 1)]
    [InlineData(1, 8, 16, 8, 2, 3, 2, 2)]
    [InlineData(1, 4, 20, 6, 15, 16, 3, 0)]
    [InlineData(1, 4, 20, 6, 12, 10, 1, 3)]
    public void Three_convolutions_at_once_are_those_one_by_one(int batch, int ins, int hidden, int outs, int height, int width, int stride, int padding)
    {
        var random = new Random(ins + width);
        var block = new Block(random, ins, hidden, outs, stride, padding, bias: width % 2 == 0);
        var (outHeight, outWidth) = (((height + (2 * padding) - 3) / stride) + 1, ((width + (2 * padding) - 3) / stride) + 1);
        var input = Numbers.Random(random, batch * ins * height * width, 2);
        var addend = Numbers.Random(random, batch * outs * outHeight * outWidth);
        foreach (var activation in new Activation[] { new(ActivationKind.Hardtanh, 0, 6), new(ActivationKind.Sigmoid), default })
        {
            var expected = block.OneByOne(input, addend, activation, batch, height, width, outHeight, outWidth);
            var actual = new float[addend.Length + 40];
            Array.Fill(actual, 7);
            block.AtOnce(input, addend, activation, actual, batch, height, width, outHeight, outWidth);
            Numbers.AssertClose(expected, actual.AsSpan(0, addend.Length), activation.Kind.ToString());
            Assert.All(actual[addend.Length..], value => Assert.Equal(7, value));
        }
    }

    [Fact]
    public void Without_normalisation_and_addition()
    {
        var random = new Random(3);
        Conv2d expand = new(6, 36, 1), depthwise = new(36, 36, 3, padding: 1, groups: 36), project = new(36, 12, 1);
        var input = Numbers.Random(random, 6 * 10 * 12);
        float[] first = new float[36 * 120], second = new float[36 * 120], third = new float[12 * 120], atOnce = new float[12 * 120];
        Conv2dKernel.Run(expand, input, first, 1, 10, 12, 10, 12, default);
        Conv2dKernel.Run(depthwise, first, second, 1, 10, 12, 10, 12, default);
        Conv2dKernel.Run(project, second, third, 1, 10, 12, 10, 12, default);
        BottleneckKernel.Run(input, atOnce, Stage(expand), Stage(depthwise), Stage(project));
        Numbers.AssertClose([.. third.Select(value => (double)value)], atOnce);

        static Conv2dStage Stage(Conv2d layer) => new(layer, 1, 10, 12, 10, 12, default);
    }

    /// <summary>What the method is not made for is computed one by one.</summary>
    [Fact]
    public void Stages_of_other_kinds()
    {
        var random = new Random(4);
        Conv2d expand = new(6, 10, 1), middle = new(10, 20, 3, padding: 1, groups: 10), project = new(20, 12, 1);
        var input = Numbers.Random(random, 6 * 81);
        var added = Numbers.Random(random, 10 * 81);
        float[] first = new float[10 * 81], second = new float[20 * 81], third = new float[12 * 81], atOnce = new float[12 * 81];
        Conv2dKernel.Run(expand, input, first, 1, 9, 9, 9, 9, new Epilogue(default, null, added));
        Conv2dKernel.Run(middle, first, second, 1, 9, 9, 9, 9, default);
        Conv2dKernel.Run(project, second, third, 1, 9, 9, 9, 9, default);
        BottleneckKernel.Run(input, atOnce, new(expand, 1, 9, 9, 9, 9, new Epilogue(default, null, added)), Stage(middle), Stage(project));
        Assert.Equal(third, atOnce);

        static Conv2dStage Stage(Conv2d layer) => new(layer, 1, 9, 9, 9, 9, default);
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        Conv2d expand = new(2, 8, 1), depthwise = new(8, 8, 3, padding: 1, groups: 8), project = new(8, 4, 1), other = new(9, 4, 1);
        Assert.Equal("input", Fails(expand, depthwise, project, 2 * 25 - 1, 100));
        Assert.Equal("output", Fails(expand, depthwise, project, 50, 99));
        Assert.Equal("project", Fails(expand, depthwise, other, 50, 100));
        Assert.Equal("depthwise", Fails(other, depthwise, project, 225, 100));

        static string? Fails(Conv2d expand, Conv2d depthwise, Conv2d project, int input, int output) => Assert.Throws<ArgumentException>(
            () => BottleneckKernel.Run(new float[input], new float[output], Stage(expand), Stage(depthwise), Stage(project))).ParamName;

        static Conv2dStage Stage(Conv2d layer) => new(layer, 1, 5, 5, 5, 5, default);
    }

    /// <summary>A block of three layers, each with a normalisation behind it.</summary>
    private sealed class Block
    {
        private readonly Conv2d expand;
        private readonly Conv2d depthwise;
        private readonly Conv2d project;
        private readonly BatchNorm2d[] norms;

        public Block(Random random, int ins, int hidden, int outs, int stride, int padding, bool bias)
        {
            expand = new(ins, hidden, 1, bias: bias);
            depthwise = new(hidden, hidden, 3, stride, padding, groups: hidden, bias: bias);
            project = new(hidden, outs, 1, bias: bias);
            norms = [new(hidden), new(hidden), new(outs)];
            foreach (var tensor in norms.SelectMany(norm => new[] { norm.Weight!, norm.Bias!, norm.RunningMean!, norm.RunningVar! }))
            {
                for (nint i = 0; i < tensor.FlattenedLength; i++)
                    tensor[i] = random.NextSingle() + 0.5f;
            }
        }

        public double[] OneByOne(float[] input, float[] addend, Activation activation, int n, int h, int w, int outH, int outW)
        {
            var wide = Convolve(expand, norms[0], [.. input.Select(value => (double)value)], n, h, w, h, w, value => Apply(activation, value));
            var seen = Convolve(depthwise, norms[1], wide, n, h, w, outH, outW, value => Apply(activation, value));
            var result = Convolve(project, norms[2], seen, n, outH, outW, outH, outW, value => value);
            return [.. result.Select((value, i) => Apply(activation, value + addend[i]))];
        }

        public void AtOnce(float[] input, float[] addend, Activation activation, float[] output, int n, int h, int w, int outH, int outW) => BottleneckKernel.Run(
            input, output,
            new(expand, n, h, w, h, w, new Epilogue(activation, norms[0])),
            new(depthwise, n, h, w, outH, outW, new Epilogue(activation, norms[1])),
            new(project, n, outH, outW, outH, outW, new Epilogue(activation, norms[2], addend.AsSpan(0, n * project.OutChannels * outH * outW))));

        private static double Apply(Activation activation, double value) =>
            activation.Kind == ActivationKind.Hardtanh ? Math.Clamp(value, activation.A, activation.B) : Numbers.Activate(activation.Kind, value);

        private static double[] Convolve(
            Conv2d layer, BatchNorm2d norm, double[] input, int n, int h, int w, int outH, int outW, Func<double, double> function)
        {
            var (kernel, stride, padding) = (layer.KernelSize.Height, layer.Stride.Height, layer.FrontPadding.Height);
            var (ins, outs, seen) = (layer.InChannels, layer.OutChannels, layer.InChannels / layer.Groups);
            var result = new double[n * outs * outH * outW];
            float[] weight = [.. Floats(layer.Weight)], bias = layer.Bias is null ? new float[outs] : [.. Floats(layer.Bias)];
            for (var i = 0; i < result.Length; i++)
            {
                var (x, y, o, image) = (i % outW, i / outW % outH, i / (outW * outH) % outs, i / (outW * outH * outs));
                var sum = (double)bias[o];
                for (var c = 0; c < seen; c++)
                for (var ky = 0; ky < kernel; ky++)
                for (var kx = 0; kx < kernel; kx++)
                {
                    var (row, column) = ((y * stride) - padding + ky, (x * stride) - padding + kx);
                    var channel = (o / (outs / layer.Groups) * seen) + c;
                    if ((uint)row < (uint)h && (uint)column < (uint)w)
                        sum += weight[(((o * seen) + c) * kernel * kernel) + (ky * kernel) + kx] * input[(((((image * ins) + channel) * h) + row) * w) + column];
                }

                var scale = norm.Weight![o] / Math.Sqrt(norm.RunningVar![o] + norm.Eps);
                result[i] = function(((sum - norm.RunningMean![o]) * scale) + norm.Bias![o]);
            }

            return result;
        }

        private static IEnumerable<float> Floats(Tensor<float> tensor) => Dense.Of(tensor).ToArray();
    }
}
