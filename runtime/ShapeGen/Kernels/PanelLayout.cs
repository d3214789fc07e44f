namespace ShapeGen.Kernels;

/// <summary>
/// The right side of a product a·bᵀ in panels one after the other: as many adjacent rows of b as a panel is wide, of all of them the first
/// column, then the second, and so on. The last panel ends with b's last row, so that it overlaps the one before it; where b is not that large,
/// or so deep that a panel is added up in several passes, the rows that it lacks are 0.
/// </summary>
/// <param name="Columns">The rows of b, which are the columns of the product.</param>
/// <param name="Depth">The columns of b.</param>
internal readonly record struct PanelLayout(int Columns, int Depth) : IWeightLayout
{
    public int Length => Columns == 0 ? 0 : checked((int)(Place(Panels - 1) + (Depth * (nint)Width(Panels - 1))));

    /// <summary>The number of panels.</summary>
    internal int Panels => (Columns + Panel.Width(Columns) - 1) / Panel.Width(Columns);

    /// <summary>The width of a panel.</summary>
    internal int Width(int panel) => Panel.Width(Columns - (panel * Panel.Width(Columns)));

    /// <summary>The first of a panel's columns.</summary>
    internal int Column(int panel)
    {
        var column = panel * Panel.Width(Columns);
        var overlapping = Columns - Width(panel);
        return Depth <= PanelOffsets.MaxDepth && overlapping >= 0 ? Math.Min(column, overlapping) : column;
    }

    /// <summary>Where a panel begins.</summary>
    internal nint Place(int panel) => panel * Panel.Width(Columns) * (nint)Depth;

    public unsafe void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        packed.Clear();
        fixed (float* source = weight, target = packed)
        {
            for (var panel = 0; panel < Panels; panel++)
            {
                var column = Column(panel);
                Packing.Transpose(
                    source + (column * (nint)Depth), Depth, target + Place(panel), Width(panel), Math.Min(Width(panel), Columns - column), Depth);
            }
        }
    }
}
