using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="ChoiceOperations"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChoiceKernel
{
    /// <summary>A value where the mask is true, else the input, both broadcast.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.MaskedFill))]
    public static void MaskedFill(
        ReadOnlySpan<float> input, ReadOnlySpan<bool> mask, Span<float> output,
        [Argument("A")] ReadOnlySpan<nint> lengths, [Argument("M")] ReadOnlySpan<nint> maskLengths,
        [Argument("broadcast(A, M)")] ReadOnlySpan<nint> shape, float value)
    {
        for (var i = 0; i < output.Length; i++)
            output[i] = mask[BroadcastPlace.Of(i, shape, maskLengths)] ? value : input[BroadcastPlace.Of(i, shape, lengths)];
    }

    /// <summary>The one tensor where the condition is true, else the other, all broadcast.</summary>
    [Onnx(typeof(Onnx.CreationOnnx), nameof(Onnx.CreationOnnx.Where))]
    public static void Where(
        ReadOnlySpan<bool> condition, ReadOnlySpan<float> input, ReadOnlySpan<float> other, Span<float> output,
        [Argument("C")] ReadOnlySpan<nint> conditionLengths, [Argument("A")] ReadOnlySpan<nint> lengths, [Argument("B")] ReadOnlySpan<nint> otherLengths,
        [Argument("broadcast(C, A, B)")] ReadOnlySpan<nint> shape)
    {
        for (var i = 0; i < output.Length; i++)
            output[i] = condition[BroadcastPlace.Of(i, shape, conditionLengths)] ? input[BroadcastPlace.Of(i, shape, lengths)] : other[BroadcastPlace.Of(i, shape, otherLengths)];
    }
}
