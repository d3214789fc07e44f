using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>c = start + a·b, a panel a part, which is packed into memory of the thread. b is a matrix or the transpose of one.</summary>
/// <param name="a">m × k.</param>
/// <param name="aPitch">The floats from one row of a to the next.</param>
/// <param name="b">k × n.</param>
/// <param name="rowPitch">The floats from one row of b to the next.</param>
/// <param name="columnPitch">The floats from one column of b to the next; this or the other is 1.</param>
/// <param name="start">What each row begins with, n floats; null where it is what c has.</param>
/// <param name="c">m × n.</param>
/// <param name="cPitch">The floats from one row of c to the next.</param>
/// <param name="m">The rows of a.</param>
/// <param name="n">The columns of b.</param>
/// <param name="k">The columns of a.</param>
internal readonly unsafe struct GemmPanels(
    float* a, nint aPitch, float* b, nint rowPitch, nint columnPitch, float* start, float* c, nint cPitch, int m, int n, int k) : IWork
{
    /// <summary>The number of panels.</summary>
    public int Count => n == 0 ? 0 : (n + Panel.Width(n) - 1) / Panel.Width(n);

    /// <summary>The rows of a.</summary>
    public int Rows => m;

    /// <summary>The same for some rows of a.</summary>
    public GemmPanels Block(int row, int rows) =>
        new(a + (row * aPitch), aPitch, b, rowPitch, columnPitch, start, c + (row * cPitch), cPitch, rows, n, k);

    /// <summary>About how long one thread takes.</summary>
    public double Microseconds => 2e-5 * m * n * k;

    /// <summary>All panels on the calling thread.</summary>
    public void RunAll()
    {
        for (var part = 0; part < Count; part++)
            Run(part);
    }

    public void Run(int part)
    {
        var column = part * Panel.Width(n);
        var width = Panel.Width(n - column);
        var columns = Math.Min(width, n - column);
        var (first, firstPitch) = start == null ? ((nint)c, cPitch) : ((nint)start, 0);
        if (k == 0)
            Panel.CopyRows((float*)first + column, firstPitch, c + column, cPitch, m, columns);
        using var memory = new ThreadMemory(Math.Min(Panel.MaxDepth, k) * width);
        fixed (float* packed = memory.Span)
        {
            for (var depth = 0; depth < k; depth += Panel.MaxDepth)
            {
                var count = Math.Min(Panel.MaxDepth, k - depth);
                var panel = b + (depth * rowPitch) + (column * columnPitch);
                if (columnPitch == 1)
                    Panel.CopyRows(panel, rowPitch, packed, width, count, columns);
                else
                    Packing.Transpose(panel, columnPitch, packed, width, columns, count);
                Panel.Run(
                    a + depth, aPitch, packed, PanelOffsets.Of(width), count, (depth == 0 ? (float*)first : c) + column,
                    depth == 0 ? firstPitch : cPitch, c + column, cPitch, m, width, columns);
            }
        }
    }
}
