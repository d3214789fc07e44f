using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes the layers that pad: <see cref="Enlarging.Pad"/> in each mode.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PaddingKernel
{
    private const string Pairs = "P";

    /// <summary>With zeros.</summary>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Zero))]
    public static void Zero(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, [Argument(Pairs)] ReadOnlySpan<nint> pad) =>
        Enlarging.Pad(input, output, lengths, pad, "constant", 0);

    /// <summary>With one number.</summary>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Constant))]
    public static void Constant(
        ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, [Argument(Pairs)] ReadOnlySpan<nint> pad, float value) =>
        Enlarging.Pad(input, output, lengths, pad, "constant", value);

    /// <summary>With what lies inside, mirrored at the border.</summary>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Reflect))]
    public static void Reflect(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, [Argument(Pairs)] ReadOnlySpan<nint> pad) =>
        Enlarging.Pad(input, output, lengths, pad, "reflect", 0);

    /// <summary>With what lies at the border.</summary>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Replicate))]
    public static void Replicate(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, [Argument(Pairs)] ReadOnlySpan<nint> pad) =>
        Enlarging.Pad(input, output, lengths, pad, "replicate", 0);

    /// <summary>With what lies at the other end.</summary>
    [Onnx(typeof(Onnx.PaddingOnnx), nameof(Onnx.PaddingOnnx.Circular))]
    public static void Circular(ReadOnlySpan<float> input, Span<float> output, ReadOnlySpan<nint> lengths, [Argument(Pairs)] ReadOnlySpan<nint> pad) =>
        Enlarging.Pad(input, output, lengths, pad, "circular", 0);
}
