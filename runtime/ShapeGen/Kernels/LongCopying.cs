using System.ComponentModel;
using System.Runtime.InteropServices;

namespace ShapeGen.Kernels;

/// <summary><see cref="Copying"/> of integers, each as two floats of a further dimension.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LongCopying
{
    /// <inheritdoc cref="Copying.Select"/>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Select))]
    public static void Select(ReadOnlySpan<long> input, Span<long> output, ReadOnlySpan<nint> lengths, int dim, nint index)
    {
        Span<nint> halves = stackalloc nint[lengths.Length + 1];
        Halve(lengths, halves);
        Copying.Select(AsFloats(input), AsFloats(output), halves, KernelArguments.Axis(dim, lengths.Length), index);
    }

    /// <inheritdoc cref="Copying.Narrow"/>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Narrow))]
    public static void Narrow(ReadOnlySpan<long> input, Span<long> output, ReadOnlySpan<nint> lengths, int dim, nint start, nint length)
    {
        Span<nint> halves = stackalloc nint[lengths.Length + 1];
        Halve(lengths, halves);
        Copying.Narrow(AsFloats(input), AsFloats(output), halves, KernelArguments.Axis(dim, lengths.Length), start, length);
    }

    private static void Halve(ReadOnlySpan<nint> lengths, Span<nint> halves)
    {
        lengths.CopyTo(halves);
        halves[^1] = 2;
    }

    private static ReadOnlySpan<float> AsFloats(ReadOnlySpan<long> values) => MemoryMarshal.Cast<long, float>(values);

    private static Span<float> AsFloats(Span<long> values) => MemoryMarshal.Cast<long, float>(values);
}
