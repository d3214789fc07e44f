namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a transposed convolution by phases: for each, the outputs' taps among (OutChannels, InChannels / Groups, taps).
/// </summary>
/// <param name="Sizes">The convolution.</param>
internal readonly record struct TransposedLayout(ConvolutionSizes Sizes) : IWeightLayout
{
    public int Length => checked(Sizes.InChannels * Sizes.GroupOutChannels * Sizes.Kernel.Count);

    public void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        var planes = new TransposedPlanes(Sizes);
        var next = 0;
        for (var z = 0; z < Sizes.Stride.Depth; z++)
        for (var y = 0; y < Sizes.Stride.Height; y++)
        for (var x = 0; x < Sizes.Stride.Width; x++)
        for (var channel = 0; channel < Sizes.OutChannels; channel++)
            PackChannel(planes, new Volume(z, y, x), channel, weight, packed, ref next);
    }

    private void PackChannel(in TransposedPlanes planes, Volume phase, int channel, ReadOnlySpan<float> weight, Span<float> packed, ref int next)
    {
        var (group, place) = Math.DivRem(channel, Sizes.GroupOutChannels);
        for (var c = group * Sizes.GroupInChannels; c < (group + 1) * Sizes.GroupInChannels; c++)
        {
            var tap = ((c * Sizes.GroupOutChannels) + place) * Sizes.Kernel.Count;
            for (var z = 0; z < Sizes.Kernel.Depth; z++)
            for (var y = 0; y < Sizes.Kernel.Height; y++)
            for (var x = 0; x < Sizes.Kernel.Width; x++, tap++)
            {
                if (planes.Sees(phase, z, y, x))
                    packed[next++] = weight[tap];
            }
        }
    }
}
