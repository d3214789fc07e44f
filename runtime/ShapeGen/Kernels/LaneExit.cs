namespace ShapeGen.Kernels;

/// <summary>The way of results out of lanes, into the planes of their channels.</summary>
internal static unsafe class LaneExit
{
    /// <summary>
    /// Gives adjacent places of some channels back. Places that two threads both compute are written by both: with the same value.
    /// </summary>
    /// <param name="results">For each place the results of the channels.</param>
    /// <param name="pitch">From one place's results to the next one's.</param>
    /// <param name="count">The number of places.</param>
    /// <param name="channels">The number of channels.</param>
    /// <param name="epilogue">What is left to be done with the results.</param>
    /// <param name="output">The planes.</param>
    /// <param name="channelPitch">From one plane to the next.</param>
    /// <param name="place">Where the first result belongs.</param>
    internal static void Run(
        float* results, nint pitch, int count, int channels, in ChannelEpilogue epilogue, float* output, nint channelPitch, nint place)
    {
        var rowPitch = ThreadMemory.Aligned(count);
        using var memory = new ThreadMemory(channels * rowPitch);
        fixed (float* rows = memory.Span)
        {
            Packing.Transpose(results, pitch, rows, rowPitch, count, channels);
            for (var i = 0; i < channels; i++, place += channelPitch)
                epilogue.ApplyRest(rows + (i * rowPitch), output + place, count, place);
        }
    }
}
