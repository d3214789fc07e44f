using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>The places of a window along one axis.</summary>
/// <param name="Start">The first place within the input.</param>
/// <param name="End">Behind the last place within the input.</param>
/// <param name="Padded">The number of places, those in the padding included.</param>
internal readonly record struct PoolingWindow(int Start, int End, int Padded)
{
    public int Count => Math.Max(0, End - Start);

    /// <summary>The window of adaptive pooling: from ⌊index·input/output⌋ to ⌈(index + 1)·input/output⌉.</summary>
    public static PoolingWindow Adaptive(int index, int input, int output)
    {
        var start = (int)((long)index * input / output);
        var end = (int)((((long)index + 1) * input + output - 1) / output);
        return new(start, end, end - start);
    }

    public static float Sum(ReadOnlySpan<float> source, Volume input, PoolingWindow depth, PoolingWindow height, PoolingWindow width)
    {
        var sum = 0f;
        if (width.Count == 0)
            return sum;
        for (var z = depth.Start; z < depth.End; z++)
        for (var y = height.Start; y < height.End; y++)
            sum += TensorPrimitives.Sum(source.Slice((((z * input.Height) + y) * input.Width) + width.Start, width.Count));
        return sum;
    }

    /// <summary>The greatest float; a NaN wins.</summary>
    public static float Max(ReadOnlySpan<float> source, Volume input, PoolingWindow depth, PoolingWindow height, PoolingWindow width)
    {
        var max = float.NegativeInfinity;
        if (width.Count == 0)
            return max;
        for (var z = depth.Start; z < depth.End; z++)
        for (var y = height.Start; y < height.End; y++)
            max = MathF.Max(max, TensorPrimitives.Max(source.Slice((((z * input.Height) + y) * input.Width) + width.Start, width.Count)));
        return max;
    }
}
