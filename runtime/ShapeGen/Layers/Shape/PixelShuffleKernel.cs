using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Computes <see cref="PixelShuffle"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PixelShuffleKernel
{
    /// <summary>(*, C·upscaleFactor², H, W) to (*, C, H·upscaleFactor, W·upscaleFactor), where the planes are all of (*, C).</summary>
    [Onnx(typeof(Onnx.ImageOnnx), nameof(Onnx.ImageOnnx.PixelShuffle))]
    public static void Run(
        ReadOnlySpan<float> input, Span<float> output, [Argument("product(B)*C")] int planes, int H, int W, int upscaleFactor) =>
        PixelShuffling.Shuffle(input, output, planes, H, W, upscaleFactor);
}
