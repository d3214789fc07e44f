namespace ShapeGen.Benchmarks.Measuring;

/// <summary>Whether engines give the same.</summary>
internal static class Agreement
{
    private const float Bound = 1e-4f;

    /// <summary>The greatest difference over the greatest number, or over 0.1 where that is less.</summary>
    /// <exception cref="InvalidOperationException">It is more than 1e-4.</exception>
    public static void Check(string row, ReadOnlySpan<float> own, ReadOnlySpan<float> other, string peer)
    {
        var (difference, size) = (0f, 0.1f);
        for (var i = 0; i < own.Length; i++)
        {
            difference = Math.Max(difference, Math.Abs(own[i] - other[i]));
            size = Math.Max(size, Math.Abs(other[i]));
        }

        if (!(difference <= Bound * size))
            throw new InvalidOperationException($"{row}: ShapeGen and {peer} differ by {difference} where the greatest number is {size}.");
    }
}
