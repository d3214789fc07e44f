namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a convolution with output channels in the lanes of vectors: for each two vectors of channels (or one, where there is no second)
/// all taps, of each those channels' weights.
/// </summary>
/// <param name="OutChannels">The channels of the output, a multiple of a vector's lanes.</param>
/// <param name="Taps">The weights of one channel.</param>
internal readonly record struct LaneLayout(int OutChannels, int Taps) : IWeightLayout
{
    public int Length => checked(OutChannels * Taps);

    /// <summary>The number of blocks of channels.</summary>
    internal int Blocks => (OutChannels + Widest - 1) / Widest;

    /// <summary>The most channels of a block.</summary>
    private static int Widest => 2 * SimdWidth.Widest;

    /// <summary>The first channel of a block.</summary>
    internal static int Channel(int block) => block * Widest;

    /// <summary>The channels of a block.</summary>
    internal int Width(int block) => Math.Min(Widest, OutChannels - Channel(block));

    public unsafe void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        fixed (float* source = weight, target = packed)
        {
            for (var block = 0; block < Blocks; block++)
            {
                var first = Channel(block) * (nint)Taps;
                Packing.Transpose(source + first, Taps, target + first, Width(block), Width(block), Taps);
            }
        }
    }
}
