namespace ShapeGen.Kernels;

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
