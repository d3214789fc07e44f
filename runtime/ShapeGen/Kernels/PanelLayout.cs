namespace ShapeGen.Kernels;

/// <summary>
/// The right side of a product a·bᵀ in panels one after the other: as many adjacent rows of b as a panel is wide, of all of them the first
/// column, then the second, and so on. Columns of the last panel that b does not have are 0.
/// </summary>
/// <param name="Columns">The rows of b, which are the columns of the product.</param>
/// <param name="Depth">The columns of b.</param>
internal readonly record struct PanelLayout(int Columns, int Depth) : IWeightLayout
{
    public int Length
    {
        get
        {
            var whole = Columns / Panel.Width(Columns) * Panel.Width(Columns);
            return checked(Depth * (whole + (whole < Columns ? Panel.Width(Columns - whole) : 0)));
        }
    }

    public unsafe void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        packed.Clear();
        fixed (float* source = weight, target = packed)
        {
            for (int column = 0, width; column < Columns; column += width)
            {
                width = Panel.Width(Columns - column);
                Packing.Transpose(source + (column * (nint)Depth), Depth, target + (column * (nint)Depth), width, Math.Min(width, Columns - column), Depth);
            }
        }
    }
}
