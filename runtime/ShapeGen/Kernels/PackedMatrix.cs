using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Products with a weight that is packed once for many of them, in <see cref="PanelLayout"/>.</summary>
internal static unsafe class PackedMatrix
{
    /// <summary>So many rows of a stay in the second-level cache while all panels of b pass.</summary>
    private const int RowsInCache = 256;

    /// <summary>c = activation(a·bᵀ + bias), as <see cref="Gemm.MultiplyTransposed"/>.</summary>
    internal static void Multiply(
        ReadOnlySpan<float> a, LayerWeight b, ReadOnlySpan<float> bias, Span<float> c, int m, int n, int k, Activation activation = default)
    {
        Gemm.Check(a, b.Span, c, m, n, k);
        KernelArguments.RequireLengthOrEmpty(bias.Length, n, nameof(bias));
        using var zeros = new ThreadMemory(bias.IsEmpty ? n : 0);
        zeros.Span.Clear();
        Multiply(a, b.In(new PanelLayout(n, k)), bias.IsEmpty ? zeros.Span : bias, c, m, n, k);
        Pointwise.Apply(c[..(m * n)], activation);
    }

    /// <summary>c = a·bᵀ + start with a b in <see cref="PanelLayout"/> and a start that is the same for all rows.</summary>
    internal static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> packed, ReadOnlySpan<float> start, Span<float> c, int m, int n, int k)
    {
        if (k == 0)
            Gemm.FillRows(c, start, m, n);
        fixed (float* left = a, right = packed, first = start, result = c)
        {
            for (nint row = 0; row < m; row += RowsInCache)
                Run(new PanelProduct(left + (row * k), right, first, 0, result + (row * n), n, (int)Math.Min(RowsInCache, m - row), new PanelLayout(n, k)));
        }
    }

    /// <summary>c = a·bᵀ</summary>
    internal static void Multiply(float* a, float* packed, float* c, int m, int n, int k)
    {
        using var zeros = new ThreadMemory(n);
        zeros.Span.Clear();
        fixed (float* start = zeros.Span)
            Run(new PanelProduct(a, packed, start, 0, c, n, m, new PanelLayout(n, k)));
    }

    /// <summary>c = start + a·bᵀ; from the last panel to the first where wanted, so that b is in the cache for who went the other way.</summary>
    internal static void Multiply(float* a, float* packed, float* start, float* c, int m, int n, int k, bool backwards) =>
        Run(new PanelProduct(a, packed, start, 0, c, n, m, new PanelLayout(n, k)) { Backwards = backwards });

    private static void Run(PanelProduct product)
    {
        var microseconds = Math.Max(2e-5 * product.Rows, 4e-5) * product.Layout.Columns * product.Layout.Depth;
        var parts = product.Rows == 1 ? Threads.Allowed : Workers.Parts(product.Layout.Panels, microseconds);
        product.Parts = Math.Min(parts, product.Layout.Panels);
        Workers.Run(product.Parts, microseconds, product);
    }
}

/// <summary>c = start + a·bᵀ with a packed b, some panels a part.</summary>
internal unsafe struct PanelProduct(float* a, float* packed, float* start, nint startPitch, float* c, nint cPitch, int m, PanelLayout layout) : IWork
{
    public readonly int Rows => m;

    public readonly PanelLayout Layout => layout;

    /// <summary>Into how many parts the panels are divided.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>Whether each part begins with its last panel.</summary>
    public bool Backwards { get; set; }

    public readonly void Run(int part)
    {
        int first = part * layout.Panels / Parts, end = (part + 1) * layout.Panels / Parts;
        for (var i = first; i < end; i++)
            RunPanel(Backwards ? end - 1 - (i - first) : i);
    }

    private readonly void RunPanel(int panel)
    {
        var (column, width, k) = (layout.Column(panel), layout.Width(panel), layout.Depth);
        var columns = Math.Min(width, layout.Columns - column);
        var b = packed + layout.Place(panel);
        if (m == 1 && columns == width)
        {
            Panel.RunRow(a, b, k, start + column, c + column, width);
            return;
        }

        for (var depth = 0; depth < k; depth += PanelOffsets.MaxDepth)
        {
            Panel.Run(
                a + depth, k, b + (depth * (nint)width), PanelOffsets.Of(width), Math.Min(PanelOffsets.MaxDepth, k - depth),
                (depth == 0 ? start : c) + column, depth == 0 ? startPitch : cPitch, c + column, cPitch, m, width, columns);
        }
    }
}
