namespace ShapeGen.Kernels;

/// <summary>A dense tensor seen from one of its dimensions: (Outer, Length, Inner).</summary>
internal readonly record struct AxisSizes(int Outer, int Length, int Inner)
{
    internal int Count => checked(Outer * Length * Inner);

    internal static AxisSizes Of(ReadOnlySpan<nint> lengths, int dim)
    {
        var axis = KernelArguments.Axis(dim, lengths.Length);
        return new(
            checked((int)KernelArguments.Product(lengths[..axis])),
            checked((int)lengths[axis]),
            checked((int)KernelArguments.Product(lengths[(axis + 1)..])));
    }
}
