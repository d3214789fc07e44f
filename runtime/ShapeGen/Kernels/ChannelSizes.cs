using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>The sizes of images by channels.</summary>
/// <param name="Batch">The number of images.</param>
/// <param name="Channels">The channels of each.</param>
/// <param name="Positions">The places of each channel.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ChannelSizes(int Batch, int Channels, int Positions)
{
    /// <summary>The floats of all images.</summary>
    public int Count => checked(Batch * Channels * Positions);

    /// <summary>The floats of one channel of one image.</summary>
    public Range Plane(int image, int channel)
    {
        var start = ((image * Channels) + channel) * Positions;
        return start..(start + Positions);
    }

    internal void Check(ReadOnlySpan<float> input, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, Span<float> output)
    {
        KernelArguments.RequireLength(input.Length, Count, nameof(input));
        KernelArguments.RequireLengthOrEmpty(weight.Length, Channels, nameof(weight));
        KernelArguments.RequireLengthOrEmpty(bias.Length, Channels, nameof(bias));
        KernelArguments.RequireLength(output.Length, Count, nameof(output));
    }
}
