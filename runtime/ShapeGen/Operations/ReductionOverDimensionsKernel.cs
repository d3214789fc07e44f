using System.ComponentModel;
using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ReductionOverDimensions"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReductionOverDimensionsKernel
{
    /// <summary>The sums over the dimensions; without any given, over all.</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.SumOver))]
    public static void Sum(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> dim)
    {
        Span<bool> reduced = stackalloc bool[lengths.Length];
        reduced.Fill(dim.IsEmpty);
        foreach (var axis in dim)
            reduced[KernelArguments.Axis((int)axis, lengths.Length)] = true;
        output.Clear();
        if (!input.IsEmpty)
            Accumulate(input, output, lengths, reduced);
    }

    /// <summary>The means over the dimensions; without any given, over all.</summary>
    [Onnx(typeof(Onnx.ReductionOnnx), nameof(Onnx.ReductionOnnx.MeanOver))]
    public static void Mean(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> dim)
    {
        Sum(input, output, lengths, dim);
        Elementwise.DivideScalar(output, output, output.IsEmpty ? 1 : (float)input.Length / output.Length);
    }

    /// <summary>Walks the outer dimensions, down to where all or none of the inner ones are reduced.</summary>
    private static void Accumulate(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<bool> reduced)
    {
        if (!reduced.Contains(false))
        {
            output[0] += Reduction.SumOf(input);
            return;
        }

        if (!reduced.Contains(true))
        {
            TensorPrimitives.Add(output, input, output);
            return;
        }

        var count = (int)lengths[0];
        var block = input.Length / count;
        var result = reduced[0] ? output.Length : output.Length / count;
        for (var i = 0; i < count; i++)
            Accumulate(input.Slice(i * block, block), output.Slice(reduced[0] ? 0 : i * result, result), lengths[1..], reduced[1..]);
    }
}
