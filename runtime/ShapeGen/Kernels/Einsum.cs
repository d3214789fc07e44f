using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Sums of products in Einstein's notation. One or two tensors are computed as three, of which the others are the number 1.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Einsum
{
    private static readonly float[] one = [1];

    /// <summary>Of one tensor.</summary>
    [Cost("null")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Einsum1))]
    public static void Run1(
        ReadOnlySpan<float> first, Span<float> output, [Argument("(*A)")] ReadOnlySpan<nint> firstLengths, string equation) =>
        Run(first, one, one, output, new EinsumAxes(equation, firstLengths, [], []));

    /// <summary>Of two tensors.</summary>
    [Cost("null")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Einsum2))]
    public static void Run2(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> output,
        [Argument("(*A)")] ReadOnlySpan<nint> firstLengths, [Argument("(*B)")] ReadOnlySpan<nint> secondLengths, string equation) =>
        Run(first, second, one, output, new EinsumAxes(equation, firstLengths, secondLengths, []));

    /// <summary>Of three tensors.</summary>
    [Cost("null")]
    [Onnx(typeof(Onnx.ProductOnnx), nameof(Onnx.ProductOnnx.Einsum3))]
    public static void Run3(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, Span<float> output,
        [Argument("(*A)")] ReadOnlySpan<nint> firstLengths, [Argument("(*B)")] ReadOnlySpan<nint> secondLengths,
        [Argument("(*C)")] ReadOnlySpan<nint> thirdLengths, string equation) =>
        Run(first, second, third, output, new EinsumAxes(equation, firstLengths, secondLengths, thirdLengths));

    private static void Run(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, Span<float> output, EinsumAxes axes)
    {
        output.Clear();
        if (!output.IsEmpty && !axes.AreEmpty)
            Walk(first, second, third, output, axes.Items, axes.OutputCount);
    }

    /// <summary>Walks the axes, those of the output first; each place of the output takes one sum.</summary>
    private static void Walk(
        ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, Span<float> output,
        ReadOnlySpan<EinsumAxis> axes, int outputCount)
    {
        if (outputCount == 0)
        {
            output[0] = Sum(first, second, third, axes);
            return;
        }

        var axis = axes[0];
        var block = output.Length / axis.Size;
        for (var i = 0; i < axis.Size; i++)
        {
            Walk(
                first[(i * axis.First)..], second[(i * axis.Second)..], third[(i * axis.Third)..],
                output.Slice(i * block, block), axes[1..], outputCount - 1);
        }
    }

    private static float Sum(ReadOnlySpan<float> first, ReadOnlySpan<float> second, ReadOnlySpan<float> third, ReadOnlySpan<EinsumAxis> axes)
    {
        if (axes.IsEmpty)
            return first[0] * second[0] * third[0];
        var axis = axes[0];
        var sum = 0f;
        for (var i = 0; i < axis.Size; i++)
            sum += Sum(first[(i * axis.First)..], second[(i * axis.Second)..], third[(i * axis.Third)..], axes[1..]);
        return sum;
    }
}
