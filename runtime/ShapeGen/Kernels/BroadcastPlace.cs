namespace ShapeGen.Kernels;

/// <summary>Where a tensor that is broadcast to a shape has the element of a place of the shape.</summary>
internal static class BroadcastPlace
{
    public static int Of(int index, ReadOnlySpan<nint> shape, ReadOnlySpan<nint> lengths)
    {
        var (place, step) = (0, 1);
        for (var back = 1; back <= lengths.Length; back++)
        {
            var size = (int)shape[^back];
            place += lengths[^back] == 1 ? 0 : index % size * step;
            step *= (int)lengths[^back];
            index /= size;
        }

        return place;
    }
}
