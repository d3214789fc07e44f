namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a convolution with output channels in the lanes of vectors: for each two vectors of channels (or one, where there is no second)
/// all taps, of each those channels' weights; 0 for channels that a last vector lacks.
/// </summary>
/// <param name="OutChannels">The channels of the output.</param>
/// <param name="Taps">The weights of one channel.</param>
internal readonly record struct LaneLayout(int OutChannels, int Taps) : IWeightLayout
{
    public int Length => checked(Lanes * Taps);

    /// <summary>The channels of all blocks, those that the last vector lacks included.</summary>
    internal int Lanes => (OutChannels + SimdWidth.Widest - 1) / SimdWidth.Widest * SimdWidth.Widest;

    /// <summary>The number of blocks of channels.</summary>
    internal int Blocks => (OutChannels + LaneTile.MaxWidth - 1) / LaneTile.MaxWidth;

    /// <summary>The first channel of a block.</summary>
    internal static int Channel(int block) => block * LaneTile.MaxWidth;

    /// <summary>The channels of a block, those that its last vector lacks included.</summary>
    internal int Width(int block) => Math.Min(LaneTile.MaxWidth, Lanes - Channel(block));

    public unsafe void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        packed.Clear();
        fixed (float* source = weight, target = packed)
        {
            for (var block = 0; block < Blocks; block++)
            {
                var first = Channel(block) * (nint)Taps;
                var channels = Math.Min(LaneTile.MaxWidth, OutChannels - Channel(block));
                Packing.Transpose(source + first, Taps, target + first, Width(block), channels, Taps);
            }
        }
    }
}
