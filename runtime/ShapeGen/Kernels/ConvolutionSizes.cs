using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The sizes of a convolution over one to three axes of space.</summary>
/// <param name="Batch">The number of images.</param>
/// <param name="Groups">The number of groups into which the channels are divided.</param>
/// <param name="InChannels">The channels of the input, all groups together.</param>
/// <param name="OutChannels">The channels of the output, all groups together.</param>
/// <param name="Input">The input's size.</param>
/// <param name="Kernel">The kernel's size.</param>
/// <param name="Stride">The step from one output to the next.</param>
/// <param name="Padding">The zeros in front of the input; those behind it follow from <paramref name="Output"/>.</param>
/// <param name="Dilation">The distance between the kernel's taps.</param>
/// <param name="Output">The output's size.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ConvolutionSizes(
    int Batch, int Groups, int InChannels, int OutChannels,
    Volume Input, Volume Kernel, Volume Stride, Volume Padding, Volume Dilation, Volume Output)
{
    /// <summary>The input channels that one output channel sees.</summary>
    public int GroupInChannels => InChannels / Groups;

    /// <summary>The output channels of one group.</summary>
    public int GroupOutChannels => OutChannels / Groups;

    /// <summary>The weights of one output channel.</summary>
    public int Taps => checked(GroupInChannels * Kernel.Count);
}
