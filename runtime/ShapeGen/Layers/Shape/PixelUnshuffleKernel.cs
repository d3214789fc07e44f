using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="PixelUnshuffle"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelUnshuffleKernel
{
    /// <summary>(*, C, H·downscaleFactor, W·downscaleFactor) to (*, C·downscaleFactor², H, W), where the planes are all of (*, C).</summary>
    [Onnx(typeof(Onnx.ImageOnnx), nameof(Onnx.ImageOnnx.PixelUnshuffle))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, [Argument("product(B)*C")] int planes, int H, int W, int downscaleFactor) =>
        PixelShuffling.Unshuffle(input, output, planes, H, W, downscaleFactor);
}
