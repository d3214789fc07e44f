namespace ShapeGen.Kernels;

/// <summary>How a place of the output is computed from places of the input, along each axis.</summary>
internal enum UpsamplingMode
{
    /// <summary>The place at ⌊i·scale⌋.</summary>
    Nearest,

    /// <summary>The place at ⌊(i + ½)·scale⌋.</summary>
    NearestExact,

    /// <summary>Two places, weighted by their distance.</summary>
    Linear,

    /// <summary>Four places, weighted by the cubic of Keys 1981 with A = -0.75.</summary>
    Cubic,
}

/// <summary>How the places of an axis of the output lie among those of the input.</summary>
/// <param name="Input">The input's size.</param>
/// <param name="Output">The output's size.</param>
/// <param name="Scale">How many places of the input one place of the output stands for.</param>
internal readonly record struct UpsamplingAxis(int Input, int Output, float Scale)
{
    /// <summary>An axis that stays as it is.</summary>
    public static UpsamplingAxis None => new(1, 1, 1);

    /// <summary>The scale is that of the factor, if it is not 0, otherwise that of the sizes; with aligned corners always that of the sizes.</summary>
    public static UpsamplingAxis Of(int input, int output, double factor, bool alignCorners)
    {
        if (alignCorners)
            return new(input, output, output > 1 ? (float)(input - 1) / (output - 1) : 0);
        return new(input, output, factor > 0 ? (float)(1 / factor) : (float)input / output);
    }
}

/// <summary>The places of the input along one axis that a place of the output takes, and their weights.</summary>
internal ref struct UpsamplingTaps(Span<int> places, Span<float> weights)
{
    private const float A = -0.75f;

    public readonly Span<int> Places = places;

    public readonly Span<float> Weights = weights;

    public int Count { get; private set; }

    public void Find(int index, UpsamplingAxis axis, UpsamplingMode mode, bool alignCorners)
    {
        switch (mode)
        {
            case UpsamplingMode.Nearest: Take(MathF.Floor(index * axis.Scale), axis); break;
            case UpsamplingMode.NearestExact: Take(MathF.Floor((index + 0.5f) * axis.Scale), axis); break;
            case UpsamplingMode.Linear: TakeTwo(MathF.Max(0, Position(index, axis, alignCorners)), axis); break;
            default: TakeFour(Position(index, axis, alignCorners), axis); break;
        }
    }

    private static float Position(int index, UpsamplingAxis axis, bool alignCorners) =>
        alignCorners ? axis.Scale * index : (axis.Scale * (index + 0.5f)) - 0.5f;

    private void Take(float place, UpsamplingAxis axis)
    {
        Count = 1;
        (Places[0], Weights[0]) = (Math.Min((int)place, axis.Input - 1), 1);
    }

    private void TakeTwo(float position, UpsamplingAxis axis)
    {
        Count = 2;
        var first = Math.Min((int)position, axis.Input - 1);
        var share = Math.Clamp(position - first, 0, 1);
        (Places[0], Weights[0]) = (first, 1 - share);
        (Places[1], Weights[1]) = (Math.Min(first + 1, axis.Input - 1), share);
    }

    private void TakeFour(float position, UpsamplingAxis axis)
    {
        Count = 4;
        var first = (int)MathF.Floor(position);
        var share = position - first;
        for (var i = 0; i < 4; i++)
            Places[i] = Math.Clamp(first - 1 + i, 0, axis.Input - 1);
        (Weights[0], Weights[1], Weights[2], Weights[3]) = (Far(share + 1), Near(share), Near(1 - share), Far(2 - share));
    }

    private static float Near(float x) => ((((A + 2) * x) - (A + 3)) * x * x) + 1;

    private static float Far(float x) => (((((A * x) - (5 * A)) * x) + (8 * A)) * x) - (4 * A);
}

/// <summary>Resizing over one to three axes of space.</summary>
internal static class Upsampling
{
    /// <summary>Each plane in another size.</summary>
    /// <param name="input">(planes, the axes' input sizes)</param>
    /// <param name="output">(planes, the axes' output sizes)</param>
    /// <param name="planes">The number of images times channels.</param>
    /// <param name="depth">The first axis.</param>
    /// <param name="height">The second axis.</param>
    /// <param name="width">The third axis.</param>
    /// <param name="mode">How a place is computed.</param>
    /// <param name="alignCorners">Whether the first and the last places of input and output coincide.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, int planes,
        UpsamplingAxis depth, UpsamplingAxis height, UpsamplingAxis width, UpsamplingMode mode, bool alignCorners)
    {
        var count = checked(depth.Input * height.Input * width.Input);
        KernelArguments.RequireLength(input.Length, (long)planes * count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)planes * depth.Output * height.Output * width.Output, nameof(output));
        var zTaps = new UpsamplingTaps(stackalloc int[4], stackalloc float[4]);
        var yTaps = new UpsamplingTaps(stackalloc int[4], stackalloc float[4]);
        var xTaps = new UpsamplingTaps(stackalloc int[4], stackalloc float[4]);
        var next = 0;
        for (var plane = 0; plane < planes; plane++)
        for (var z = 0; z < depth.Output; z++)
        {
            zTaps.Find(z, depth, mode, alignCorners);
            for (var y = 0; y < height.Output; y++)
            {
                yTaps.Find(y, height, mode, alignCorners);
                for (var x = 0; x < width.Output; x++)
                {
                    xTaps.Find(x, width, mode, alignCorners);
                    output[next++] = Gather(input.Slice(plane * count, count), height.Input, width.Input, zTaps, yTaps, xTaps);
                }
            }
        }
    }

    private static float Gather(ReadOnlySpan<float> source, int height, int width, UpsamplingTaps zTaps, UpsamplingTaps yTaps, UpsamplingTaps xTaps)
    {
        var sum = 0f;
        for (var k = 0; k < zTaps.Count; k++)
        for (var j = 0; j < yTaps.Count; j++)
        for (var i = 0; i < xTaps.Count; i++)
        {
            var place = (((zTaps.Places[k] * height) + yTaps.Places[j]) * width) + xTaps.Places[i];
            sum += zTaps.Weights[k] * yTaps.Weights[j] * xTaps.Weights[i] * source[place];
        }

        return sum;
    }
}
