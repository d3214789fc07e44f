using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Means of windows under PyTorch's names: the layers' contracts and kernels, without a layer.</summary>
public static class AveragePoolingOperations
{
    /// <summary>The mean of each window of (N?, C, L), as <see cref="ShapeGen.AvgPool1d"/>.</summary>
    /// <param name="input">(N?, C, L).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.AvgPool1d.Contract)]
    [Kernel(typeof(AvgPool1dKernel), nameof(AvgPool1dKernel.Run))]
    public static Tensor<float> AvgPool1d(
        this Tensor<float> input, int kernelSize, int? stride = null, int padding = 0, bool ceilMode = false, bool countIncludePad = true) =>
        ShapeGen.AvgPool1d.Compute(input, kernelSize, stride, padding, ceilMode, countIncludePad);

    /// <summary>The mean of each window of (N?, C, H, W), as <see cref="ShapeGen.AvgPool2d"/>.</summary>
    /// <param name="input">(N?, C, H, W).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <param name="divisorOverride">What each sum is divided by; the number of a window's places where left out.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.AvgPool2d.Contract)]
    [Kernel(typeof(AvgPool2dKernel), nameof(AvgPool2dKernel.Run))]
    public static Tensor<float> AvgPool2d(
        this Tensor<float> input, Size2d kernelSize, Size2d? stride = null, Size2d? padding = null, bool ceilMode = false,
        bool countIncludePad = true, int? divisorOverride = null) =>
        ShapeGen.AvgPool2d.Compute(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);

    /// <summary>The mean of each window of (N?, C, D, H, W), as <see cref="ShapeGen.AvgPool3d"/>.</summary>
    /// <param name="input">(N?, C, D, H, W).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">The zeros on either side, at most half the window's size.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <param name="countIncludePad">Whether the zeros of the padding count as places of a window.</param>
    /// <param name="divisorOverride">What each sum is divided by; the number of a window's places where left out.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.AvgPool3d.Contract)]
    [Kernel(typeof(AvgPool3dKernel), nameof(AvgPool3dKernel.Run))]
    public static Tensor<float> AvgPool3d(
        this Tensor<float> input, Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, bool ceilMode = false,
        bool countIncludePad = true, int? divisorOverride = null) =>
        ShapeGen.AvgPool3d.Compute(input, kernelSize, stride, padding, ceilMode, countIncludePad, divisorOverride);
}
