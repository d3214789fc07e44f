using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Products with a weight that is packed once for many of them.</summary>
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
        Gemm.FillRows(c, bias, m, n);
        fixed (float* left = a, right = b.In(new PanelLayout(n, k)), result = c)
        {
            for (nint row = 0; row < m; row += RowsInCache)
                Accumulate(left + (row * k), right, result + (row * n), n, (int)Math.Min(RowsInCache, m - row), n, k);
        }

        Pointwise.Apply(c[..(m * n)], activation);
    }

    /// <summary>c = a·bᵀ with b in <see cref="PanelLayout"/>.</summary>
    internal static void Multiply(float* a, float* packed, float* c, int m, int n, int k)
    {
        var zeros = stackalloc float[Panel.MaxWidth];
        var offsets = stackalloc int[Panel.MaxDepth];
        for (int column = 0, width, filled = 0; column < n; column += width)
        {
            width = Panel.Width(n - column);
            if (width != filled)
                Packing.FillOffsets(offsets, Math.Min(Panel.MaxDepth, k), width);
            filled = width;
            AccumulatePanel(a, packed, offsets, zeros, 0, c, n, m, k, column, width, Math.Min(width, n - column));
        }
    }

    /// <summary>c += a·bᵀ with b in <see cref="PanelLayout"/>; from the last panel to the first where wanted, so that b is in the cache for who went the other way.</summary>
    [SkipLocalsInit]
    internal static void Accumulate(float* a, float* packed, float* c, nint cPitch, int m, int n, int k, bool backwards = false)
    {
        var widest = Panel.Width(n);
        var offsets = stackalloc int[Panel.MaxDepth];
        Packing.FillOffsets(offsets, Math.Min(Panel.MaxDepth, k), widest);
        var whole = n / widest * widest;
        if (backwards)
            AccumulateRest(a, packed, c, cPitch, m, n, k, whole);
        for (var i = 0; i < whole; i += widest)
        {
            var column = backwards ? whole - widest - i : i;
            AccumulatePanel(a, packed, offsets, c + column, cPitch, c, cPitch, m, k, column, widest, widest);
        }

        if (!backwards)
            AccumulateRest(a, packed, c, cPitch, m, n, k, whole);
    }

    [SkipLocalsInit]
    private static void AccumulateRest(float* a, float* packed, float* c, nint cPitch, int m, int n, int k, int column)
    {
        if (column == n)
            return;
        var width = Panel.Width(n - column);
        var offsets = stackalloc int[Panel.MaxDepth];
        Packing.FillOffsets(offsets, Math.Min(Panel.MaxDepth, k), width);
        AccumulatePanel(a, packed, offsets, c + column, cPitch, c, cPitch, m, k, column, width, n - column);
    }

    /// <summary>The columns of one panel, from what they start with.</summary>
    private static void AccumulatePanel(
        float* a, float* packed, int* offsets, float* start, nint startPitch, float* c, nint cPitch, int m, int k, int column, int width, int columns)
    {
        for (var depth = 0; depth < k; depth += Panel.MaxDepth)
        {
            Panel.Run(
                a + depth, k, packed + (column * (nint)k) + (depth * (nint)width), offsets, Math.Min(Panel.MaxDepth, k - depth),
                depth == 0 ? start : c + column, depth == 0 ? startPitch : cPitch, c + column, cPitch, m, width, columns);
        }
    }
}
