using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Operations on images under PyTorch's names: the layers' contracts and kernels, without a layer.</summary>
public static class ImageOperations
{
    /// <summary>(*, C·upscaleFactor², H, W) to (*, C, H·upscaleFactor, W·upscaleFactor), as <see cref="ShapeGen.PixelShuffle"/>.</summary>
    /// <param name="input">(*, C·upscaleFactor², H, W).</param>
    /// <param name="upscaleFactor">By how much height and width grow.</param>
    /// <exception cref="ShapeException">
    /// The channels are not divisible by the square of the factor, or the input has fewer than three dimensions.
    /// </exception>
    [Shape(ShapeGen.PixelShuffle.Contract)]
    [Kernel(typeof(PixelShuffleKernel), nameof(PixelShuffleKernel.Run))]
    public static Tensor<float> PixelShuffle(this Tensor<float> input, int upscaleFactor) => ShapeGen.PixelShuffle.Compute(input, upscaleFactor);

    /// <summary>(*, C, H·downscaleFactor, W·downscaleFactor) to (*, C·downscaleFactor², H, W), as <see cref="ShapeGen.PixelUnshuffle"/>.</summary>
    /// <param name="input">(*, C, H·downscaleFactor, W·downscaleFactor).</param>
    /// <param name="downscaleFactor">By how much height and width shrink.</param>
    /// <exception cref="ShapeException">Height or width is not divisible by the factor, or the input has fewer than three dimensions.</exception>
    [Shape(ShapeGen.PixelUnshuffle.Contract)]
    [Kernel(typeof(PixelUnshuffleKernel), nameof(PixelUnshuffleKernel.Run))]
    public static Tensor<float> PixelUnshuffle(this Tensor<float> input, int downscaleFactor) => ShapeGen.PixelUnshuffle.Compute(input, downscaleFactor);

    /// <summary>Resizes the spatial dimensions, as <see cref="Upsample"/>. Either the size or the factor is given.</summary>
    /// <param name="input">(N, C, L), (N, C, H, W) or (N, C, D, H, W).</param>
    /// <param name="size">The size of each spatial dimension of the output, or one for all.</param>
    /// <param name="scaleFactor">By how much each spatial dimension grows, or one factor for all; sizes are rounded down.</param>
    /// <param name="mode"><c>"nearest"</c>, <c>"nearest-exact"</c>, <c>"linear"</c> (one dimension), <c>"bilinear"</c>, <c>"bicubic"</c> (two),
    /// <c>"trilinear"</c> (three).</param>
    /// <param name="alignCorners">Whether the first and the last places of input and output coincide; not for the nearest place.</param>
    /// <exception cref="ShapeException">The rank does not fit the mode; there is no such mode; neither size nor factor is given, or both.</exception>
    [Shape(Upsample.Contract)]
    [Kernel(typeof(UpsampleKernel), nameof(UpsampleKernel.Run))]
    public static Tensor<float> Interpolate(
        this Tensor<float> input, SizeList? size = null, ScaleFactor? scaleFactor = null, string mode = "nearest", bool? alignCorners = null) =>
        Upsample.Compute(input, size, scaleFactor, mode, alignCorners);
}
