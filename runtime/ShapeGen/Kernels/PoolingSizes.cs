using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The sizes of a pooling over one to three axes of space.</summary>
/// <param name="Planes">The number of images times channels.</param>
/// <param name="Input">The input's size.</param>
/// <param name="Kernel">The window's size.</param>
/// <param name="Stride">The step from one window to the next.</param>
/// <param name="Padding">The places in front of the input that windows may cover; those behind it follow from <paramref name="Output"/>.</param>
/// <param name="Dilation">The distance between a window's places.</param>
/// <param name="Output">The output's size (PyTorch's ceil mode is in it).</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PoolingSizes(
    int Planes, Volume Input, Volume Kernel, Volume Stride, Volume Padding, Volume Dilation, Volume Output);
