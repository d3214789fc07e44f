using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Exchanges channels for places (Shi et al. 2016) and back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelShuffling
{
    /// <summary>output[b, c, y·factor + i, x·factor + j] = input[b, (c·factor + i)·factor + j, y, x]</summary>
    /// <param name="input">(planes·factor², height, width)</param>
    /// <param name="output">(planes, height·factor, width·factor)</param>
    /// <param name="planes">The number of images times channels of the output.</param>
    /// <param name="height">The input's height.</param>
    /// <param name="width">The input's width.</param>
    /// <param name="factor">By how much height and width grow.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Shuffle(ReadOnlySpan<float> input, Span<float> output, int planes, int height, int width, int factor)
    {
        Check(input, output, planes, height, width, factor);
        var next = 0;
        for (var plane = 0; plane < planes * factor * factor; plane++)
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            output[Place(plane, y, x, height, width, factor)] = input[next++];
    }

    /// <summary>output[b, (c·factor + i)·factor + j, y, x] = input[b, c, y·factor + i, x·factor + j]</summary>
    /// <param name="input">(planes, height·factor, width·factor)</param>
    /// <param name="output">(planes·factor², height, width)</param>
    /// <param name="planes">The number of images times channels of the input.</param>
    /// <param name="height">The output's height.</param>
    /// <param name="width">The output's width.</param>
    /// <param name="factor">By how much height and width shrink.</param>
    /// <exception cref="ArgumentException">A span is shorter than its tensor.</exception>
    public static void Unshuffle(ReadOnlySpan<float> input, Span<float> output, int planes, int height, int width, int factor)
    {
        Check(input, output, planes, height, width, factor);
        var next = 0;
        for (var plane = 0; plane < planes * factor * factor; plane++)
        for (var y = 0; y < height; y++)
        for (var x = 0; x < width; x++)
            output[next++] = input[Place(plane, y, x, height, width, factor)];
    }

    /// <summary>Where a place of the many small planes lies among the few large ones.</summary>
    private static int Place(int plane, int y, int x, int height, int width, int factor)
    {
        var (channel, within) = Math.DivRem(plane, factor * factor);
        var row = (y * factor) + (within / factor);
        return (((channel * height * factor) + row) * width * factor) + (x * factor) + (within % factor);
    }

    private static void Check(ReadOnlySpan<float> input, Span<float> output, int planes, int height, int width, int factor)
    {
        var count = (long)planes * height * width * factor * factor;
        KernelArguments.RequireLength(input.Length, count, nameof(input));
        KernelArguments.RequireLength(output.Length, count, nameof(output));
    }
}
