using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>A matrix b packed once for many products a·bᵀ: its panels one after the other, each depth × its columns.</summary>
internal static unsafe class PackedMatrix
{
    /// <summary>Fewer columns are not worth packing; with more, what is read beyond the last panel is at most as much as another 16 columns.</summary>
    internal const int LeastColumns = 16;

    /// <summary>Packs b, n × k, into n·k floats. Where n is not a multiple of a panel's width, the last panel is read beyond its end.</summary>
    internal static void Pack(float* b, float* packed, int n, int k)
    {
        for (int column = 0, width; column < n; column += width)
        {
            width = Panel.Width(n - column);
            var columns = Math.Min(width, n - column);
            Packing.Transpose(b + (column * (nint)k), k, packed + (column * (nint)k), columns, columns, k);
        }
    }

    /// <summary>c += a·bᵀ</summary>
    [SkipLocalsInit]
    internal static void Accumulate(float* a, float* packed, float* c, int m, int n, int k)
    {
        var offsets = stackalloc int[Panel.MaxDepth];
        var pitch = 0;
        for (int column = 0, width; column < n; column += width)
        {
            width = Panel.Width(n - column);
            var columns = Math.Min(width, n - column);
            if (columns != pitch)
                Packing.FillOffsets(offsets, Math.Min(Panel.MaxDepth, k), columns);
            pitch = columns;
            for (var depth = 0; depth < k; depth += Panel.MaxDepth)
            {
                Panel.Accumulate(
                    a + depth, k, packed + (column * (nint)k) + (depth * (nint)columns), offsets,
                    Math.Min(Panel.MaxDepth, k - depth), c + column, n, m, width, columns);
            }
        }
    }
}
