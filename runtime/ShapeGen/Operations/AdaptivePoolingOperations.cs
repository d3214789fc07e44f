using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Pooling to a given size under PyTorch's names: the layers' contracts and kernels, without a layer.</summary>
public static class AdaptivePoolingOperations
{
    /// <summary>The mean of each of a given number of windows of (N?, C, L), as <see cref="ShapeGen.AdaptiveAvgPool1d"/>.</summary>
    /// <param name="input">(N?, C, L).</param>
    /// <param name="outputSize">The size of the output.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveAvgPool1d.Contract)]
    [Kernel(typeof(AdaptiveAvgPool1dKernel), nameof(AdaptiveAvgPool1dKernel.Run))]
    public static Tensor<float> AdaptiveAvgPool1d(this Tensor<float> input, int outputSize) =>
        ShapeGen.AdaptiveAvgPool1d.Compute(input, outputSize);

    /// <summary>The mean of each of a given number of windows of (N?, C, H, W), as <see cref="ShapeGen.AdaptiveAvgPool2d"/>.</summary>
    /// <param name="input">(N?, C, H, W).</param>
    /// <param name="outputSize">The size of the output, where null stands for the input's.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveAvgPool2d.Contract)]
    [Kernel(typeof(AdaptiveAvgPool2dKernel), nameof(AdaptiveAvgPool2dKernel.Run))]
    public static Tensor<float> AdaptiveAvgPool2d(this Tensor<float> input, OptionalSize2d outputSize) =>
        ShapeGen.AdaptiveAvgPool2d.Compute(input, outputSize);

    /// <summary>The mean of each of a given number of windows of (N?, C, D, H, W), as <see cref="ShapeGen.AdaptiveAvgPool3d"/>.</summary>
    /// <param name="input">(N?, C, D, H, W).</param>
    /// <param name="outputSize">The size of the output, where null stands for the input's.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveAvgPool3d.Contract)]
    [Kernel(typeof(AdaptiveAvgPool3dKernel), nameof(AdaptiveAvgPool3dKernel.Run))]
    public static Tensor<float> AdaptiveAvgPool3d(this Tensor<float> input, OptionalSize3d outputSize) =>
        ShapeGen.AdaptiveAvgPool3d.Compute(input, outputSize);

    /// <summary>The maximum of each of a given number of windows of (N?, C, L), as <see cref="ShapeGen.AdaptiveMaxPool1d"/>.</summary>
    /// <param name="input">(N?, C, L).</param>
    /// <param name="outputSize">The size of the output.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveMaxPool1d.Contract)]
    [Kernel(typeof(AdaptiveMaxPool1dKernel), nameof(AdaptiveMaxPool1dKernel.Run))]
    public static Tensor<float> AdaptiveMaxPool1d(this Tensor<float> input, int outputSize) =>
        ShapeGen.AdaptiveMaxPool1d.Compute(input, outputSize);

    /// <summary>The maximum of each of a given number of windows of (N?, C, H, W), as <see cref="ShapeGen.AdaptiveMaxPool2d"/>.</summary>
    /// <param name="input">(N?, C, H, W).</param>
    /// <param name="outputSize">The size of the output, where null stands for the input's.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveMaxPool2d.Contract)]
    [Kernel(typeof(AdaptiveMaxPool2dKernel), nameof(AdaptiveMaxPool2dKernel.Run))]
    public static Tensor<float> AdaptiveMaxPool2d(this Tensor<float> input, OptionalSize2d outputSize) =>
        ShapeGen.AdaptiveMaxPool2d.Compute(input, outputSize);

    /// <summary>The maximum of each of a given number of windows of (N?, C, D, H, W), as <see cref="ShapeGen.AdaptiveMaxPool3d"/>.</summary>
    /// <param name="input">(N?, C, D, H, W).</param>
    /// <param name="outputSize">The size of the output, where null stands for the input's.</param>
    /// <exception cref="ShapeException">The input has another rank, or a size of the output is negative.</exception>
    [Shape(ShapeGen.AdaptiveMaxPool3d.Contract)]
    [Kernel(typeof(AdaptiveMaxPool3dKernel), nameof(AdaptiveMaxPool3dKernel.Run))]
    public static Tensor<float> AdaptiveMaxPool3d(this Tensor<float> input, OptionalSize3d outputSize) =>
        ShapeGen.AdaptiveMaxPool3d.Compute(input, outputSize);
}
