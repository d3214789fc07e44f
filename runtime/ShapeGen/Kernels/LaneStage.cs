namespace ShapeGen.Kernels;

/// <summary>A convolution with output channels in the lanes of vectors, as one of several that are computed together.</summary>
internal readonly unsafe struct LaneStage
{
    internal readonly float* Weight;
    internal readonly LaneLayout Layout;
    internal readonly LaneFinish Finish;
    internal readonly ChannelEpilogue Epilogue;

    /// <summary>A stage.</summary>
    /// <param name="weight">The weight, in that layout.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="epilogue">What is done with the result.</param>
    /// <param name="bias">The bias, or null.</param>
    /// <param name="added">The memory of what the epilogue adds, or null.</param>
    /// <param name="memory">Memory of a length of <see cref="MemoryLength"/>.</param>
    internal LaneStage(float* weight, LaneLayout layout, Epilogue epilogue, float* bias, float* added, float* memory)
    {
        new Span<float>(memory, MemoryLength(layout)).Clear();
        var scale = memory + (2 * layout.OutChannels);
        Weight = weight;
        Layout = layout;
        Epilogue = epilogue.Resolve(layout.OutChannels, memory, added);
        Finish = Epilogue.Finish(scale, scale + layout.Lanes, bias, 0, layout.OutChannels);
    }

    /// <summary>The floats that a stage needs for its channels' factors.</summary>
    internal static int MemoryLength(LaneLayout layout) => (2 * layout.OutChannels) + (2 * layout.Lanes);

    /// <summary>A block's weights.</summary>
    internal float* WeightOf(int block) => Weight + (LaneLayout.Channel(block) * (nint)Layout.Taps);

    /// <summary>Those of a block's channels that exist.</summary>
    internal int Channels(int block) => Math.Min(LaneTile.MaxWidth, Layout.OutChannels - LaneLayout.Channel(block));
}
