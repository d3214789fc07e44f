using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="EnlargingOperations"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Enlarging
{
    /// <summary>The input repeated along its dimensions of size 1, and along new ones in front.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="shape">The result's shape; -1 stands for the input's size.</param>
    [Onnx(typeof(Onnx.ArrangingOnnx), nameof(Onnx.ArrangingOnnx.Expand))]
    public static void Expand(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> shape)
    {
        if (shape.IsEmpty)
        {
            output[0] = input[0];
            return;
        }

        var hasOwn = lengths.Length == shape.Length;
        var count = (int)(shape[0] < 0 ? lengths[0] : shape[0]);
        var isRepeated = !hasOwn || lengths[0] == 1;
        var inner = hasOwn ? lengths[1..] : lengths;
        var step = isRepeated ? 0 : (int)KernelArguments.Product(inner);
        var block = count == 0 ? 0 : output.Length / count;
        for (var i = 0; block > 0 && i < count; i++)
        {
            var target = output.Slice(i * block, block);
            if (isRepeated && i > 0)
                output[..block].CopyTo(target);
            else
                Expand(input[(i * step)..], target, inner, shape[1..]);
        }
    }

    /// <summary>The input with other places around it.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="output">The result.</param>
    /// <param name="lengths">The input's shape.</param>
    /// <param name="pad">How many places before and behind, in pairs from the last dimension on.</param>
    /// <param name="mode"><c>"constant"</c>, <c>"reflect"</c>, <c>"replicate"</c> or <c>"circular"</c>.</param>
    /// <param name="value">What stands at the new places.</param>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Pad))]
    public static void Pad(
        ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> pad, string mode, float value)
    {
        if (lengths.IsEmpty)
        {
            output[0] = input[0];
            return;
        }

        var pair = 2 * (lengths.Length - 1);
        var (before, behind) = pair < pad.Length ? ((int)pad[pair], (int)pad[pair + 1]) : (0, 0);
        var size = (int)lengths[0];
        var count = size + before + behind;
        var step = (int)KernelArguments.Product(lengths[1..]);
        var block = count == 0 ? 0 : output.Length / count;
        for (var i = 0; block > 0 && i < count; i++)
        {
            var target = output.Slice(i * block, block);
            var place = Source(mode, i - before, size);
            if (place < 0 || place >= size)
                target.Fill(value);
            else
                Pad(input.Slice(place * step, step), target, lengths[1..], pad, mode, value);
        }
    }

    /// <summary>The place whose element a place takes; outside of the tensor where it takes none.</summary>
    private static int Source(string mode, int place, int size) => mode switch
    {
        "reflect" => place < 0 ? -place : place >= size ? (2 * size) - 2 - place : place,
        "replicate" => Math.Clamp(place, 0, size - 1),
        "circular" => (place + size) % size,
        _ => place,
    };
}
