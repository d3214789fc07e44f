namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Windows that slide over one to three dimensions.</summary>
internal sealed record Windows(int[] Kernel, int[] Stride, int[] Padding, int[] Dilation)
{
    public int Rank => Kernel.Length;

    /// <summary>How many windows there are in each dimension.</summary>
    public int[] Results(int[] sizes) =>
        [.. sizes.Select((size, at) => ((size + (2 * Padding[at]) - (Dilation[at] * (Kernel[at] - 1)) - 1) / Stride[at]) + 1)];

    /// <summary>Where the window of a place has one of its elements, or null outside of the sizes.</summary>
    public int? Source(int[] place, int[] offset, int[] sizes)
    {
        var source = 0;
        for (var at = 0; at < sizes.Length; at++)
        {
            var index = (place[at] * Stride[at]) + (offset[at] * Dilation[at]) - Padding[at];
            if (index < 0 || index >= sizes[at])
                return null;
            source = (source * sizes[at]) + index;
        }

        return source;
    }
}
