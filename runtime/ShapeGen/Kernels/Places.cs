using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The places of elements.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Places
{
    /// <summary>The place of the greatest along a dimension, which the result has no longer; the first of equals; a NaN counts as the greatest.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The places.</param>
    /// <param name="lengths">The tensor's shape.</param>
    /// <param name="dim">The dimension; a negative one counts from the end.</param>
    /// <exception cref="ArgumentException">A span is shorter than the shape says, there is no such dimension, or it has no places.</exception>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.Argmax))]
    public static void Argmax(ReadOnlySpan<float> input, Span<long> output, ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = AxisSizes.Of(lengths, dim);
        KernelArguments.RequireLength(input.Length, axis.Count, nameof(input));
        KernelArguments.RequireLength(output.Length, (long)axis.Outer * axis.Inner, nameof(output));
        if (axis.Length == 0 && axis.Outer * axis.Inner > 0)
            throw new ArgumentException($"Dimension {dim} has no places among which one could be the greatest.", nameof(input));
        for (var outer = 0; outer < axis.Outer; outer++)
        {
            var part = input.Slice(outer * axis.Length * axis.Inner, axis.Length * axis.Inner);
            for (var inner = 0; inner < axis.Inner; inner++)
                output[(outer * axis.Inner) + inner] = FirstGreatest(part[inner..], axis.Inner, axis.Length);
        }
    }

    /// <summary>The place of the greatest of elements that stand so far apart.</summary>
    /// <param name="elements">The elements and those between them.</param>
    /// <param name="step">How far apart they are.</param>
    /// <param name="count">The number of them.</param>
    internal static int FirstGreatest(ReadOnlySpan<float> elements, int step, int count)
    {
        var place = 0;
        for (var i = 1; i < count; i++)
        {
            var (best, next) = (elements[place * step], elements[i * step]);
            if (next > best || (float.IsNaN(next) && !float.IsNaN(best)))
                place = i;
        }

        return place;
    }
}
