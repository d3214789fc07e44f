using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pooling under PyTorch's names: the layers' contracts and kernels, without a layer.</summary>
public static class PoolingOperations
{
    /// <summary>The maximum of each window of (N?, C, L), as <see cref="ShapeGen.MaxPool1d"/>.</summary>
    /// <param name="input">(N?, C, L).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.MaxPool1d.Contract)]
    [Kernel(typeof(MaxPool1dKernel), nameof(MaxPool1dKernel.Run))]
    public static Tensor<float> MaxPool1d(
        this Tensor<float> input, int kernelSize, int? stride = null, int padding = 0, int dilation = 1, bool ceilMode = false) =>
        ShapeGen.MaxPool1d.Compute(input, kernelSize, stride, padding, dilation, ceilMode);

    /// <summary>The maximum of each window of (N?, C, H, W), as <see cref="ShapeGen.MaxPool2d"/>.</summary>
    /// <param name="input">(N?, C, H, W).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.MaxPool2d.Contract)]
    [Kernel(typeof(MaxPool2dKernel), nameof(MaxPool2dKernel.Run))]
    public static Tensor<float> MaxPool2d(
        this Tensor<float> input, Size2d kernelSize, Size2d? stride = null, Size2d? padding = null, Size2d? dilation = null, bool ceilMode = false) =>
        ShapeGen.MaxPool2d.Compute(input, kernelSize, stride, padding, dilation, ceilMode);

    /// <summary>The maximum of each window of (N?, C, D, H, W), as <see cref="ShapeGen.MaxPool3d"/>.</summary>
    /// <param name="input">(N?, C, D, H, W).</param>
    /// <param name="kernelSize">The size of the window.</param>
    /// <param name="stride">The step of the window; its size where left out.</param>
    /// <param name="padding">How far windows reach over either side, at most half their size.</param>
    /// <param name="dilation">The distance of the window's points.</param>
    /// <param name="ceilMode">Whether a last window may reach over the end.</param>
    /// <exception cref="ShapeException">The input or a size does not fit.</exception>
    [Shape(ShapeGen.MaxPool3d.Contract)]
    [Kernel(typeof(MaxPool3dKernel), nameof(MaxPool3dKernel.Run))]
    public static Tensor<float> MaxPool3d(
        this Tensor<float> input, Size3d kernelSize, Size3d? stride = null, Size3d? padding = null, Size3d? dilation = null, bool ceilMode = false) =>
        ShapeGen.MaxPool3d.Compute(input, kernelSize, stride, padding, dilation, ceilMode);
}
