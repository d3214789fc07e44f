using System.Numerics;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Mean and variance of floats, and what is done by them.</summary>
internal static class Moments
{
    /// <summary>The mean, and the mean square of the differences from it; NaN where there are no floats.</summary>
    public static (float Mean, float Variance) Of(ReadOnlySpan<float> values)
    {
        var origin = values.IsEmpty ? 0 : values[0];
        var mean = origin + (Differences(values, origin) / values.Length);
        return (mean, SquaredDifferences(values, mean) / values.Length);
    }

    /// <summary>Σ (x - origin): with one of the values as origin, the mean of values that are all alike is exact.</summary>
    public static float Differences(ReadOnlySpan<float> values, float origin)
    {
        var (first, second) = (Vector<float>.Zero, Vector<float>.Zero);
        var subtrahend = new Vector<float>(origin);
        var i = 0;
        for (; i <= values.Length - (2 * Vector<float>.Count); i += 2 * Vector<float>.Count)
        {
            first += new Vector<float>(values[i..]) - subtrahend;
            second += new Vector<float>(values[(i + Vector<float>.Count)..]) - subtrahend;
        }

        var sum = Vector.Sum(first + second);
        for (; i < values.Length; i++)
            sum += values[i] - origin;
        return sum;
    }

    /// <summary>Σ (x - mean)²</summary>
    public static float SquaredDifferences(ReadOnlySpan<float> values, float mean)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= values.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var difference = new Vector<float>(values[i..]) - new Vector<float>(mean);
            sums += difference * difference;
        }

        var sum = Vector.Sum(sums);
        for (; i < values.Length; i++)
            sum += (values[i] - mean) * (values[i] - mean);
        return sum;
    }

    /// <summary>target[i] = (source[i] - mean) · scale: of a single value, which is its own mean, nothing is left.</summary>
    public static void CentreAndScale(ReadOnlySpan<float> source, Span<float> target, float mean, float scale)
    {
        TensorPrimitives.Subtract(source, mean, target);
        TensorPrimitives.Multiply(target[..source.Length], scale, target);
    }

    /// <summary>
    /// target[i] = source[i] · scale + shift, rounded once where the processor can: of a single value, which is its own mean, nothing
    /// but the shift's rounding is left, as in PyTorch.
    /// </summary>
    public static void ScaleAndShift(ReadOnlySpan<float> source, Span<float> target, float scale, float shift)
    {
        var i = 0;
        for (; i <= source.Length - Vector<float>.Count; i += Vector<float>.Count)
            Vector.MultiplyAddEstimate(new Vector<float>(source[i..]), new Vector<float>(scale), new Vector<float>(shift)).CopyTo(target[i..]);
        for (; i < source.Length; i++)
            target[i] = float.MultiplyAddEstimate(source[i], scale, shift);
    }
}
