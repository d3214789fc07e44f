using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>A panel: as many adjacent columns of a product as two vectors hold.</summary>
internal static unsafe class Panel
{
    /// <summary>The widest panel.</summary>
    internal const int MaxWidth = 32;

    /// <summary>The products that one pass adds to the sums of a panel that is packed for it.</summary>
    internal const int MaxDepth = 1024;

    /// <summary>The panel's width where so many columns are left: the narrowest that holds them all, or the widest.</summary>
    internal static int Width(int columns) =>
        columns > 16 && SimdWidth.Widest == 16 ? 32
        : columns > 8 && SimdWidth.Widest >= 8 ? 16
        : SimdWidth.Widest >= 4 ? 8 : 2;

    /// <summary>c = start + a·b for one panel of a width of <see cref="Width"/>, of which so many columns of c and of the start exist.</summary>
    internal static void Run(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch, int rows, int width, int columns)
    {
        if (columns == width)
            RunWhole(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows, width);
        else
            RunPart(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows, width, columns);
    }

    internal static void RunWhole(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch, int rows, int width)
    {
        if (Vector512.IsHardwareAccelerated && width == 32)
            Tile<Vector512<float>, Simd512>.Run(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows);
        else if (Vector512.IsHardwareAccelerated && width == 16)
            NarrowTile<Vector512<float>, Simd512>.Run(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows);
        else if (Vector256.IsHardwareAccelerated && width == 16)
            Tile<Vector256<float>, Simd256>.Run(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows);
        else if (Vector128.IsHardwareAccelerated && width == 8)
            Tile<Vector128<float>, Simd128>.Run(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows);
        else
            Tile<float, SimdScalar>.Run(a, aPitch, b, offsets, k, start, startPitch, c, cPitch, rows);
    }

    /// <summary>c = start + a·b for one row and a packed panel with all columns.</summary>
    internal static void RunRow(float* a, float* b, int k, float* start, float* c, int width)
    {
        if (Vector512.IsHardwareAccelerated && width == 32)
            PanelRow<Vector512<float>, Simd512>.RunWide(a, b, k, start, c);
        else if (Vector512.IsHardwareAccelerated && width == 16)
            PanelRow<Vector512<float>, Simd512>.RunNarrow(a, b, k, start, c);
        else if (Vector256.IsHardwareAccelerated && width == 16)
            PanelRow<Vector256<float>, Simd256>.RunWide(a, b, k, start, c);
        else if (Vector128.IsHardwareAccelerated && width == 8)
            PanelRow<Vector128<float>, Simd128>.RunWide(a, b, k, start, c);
        else
            PanelRow<float, SimdScalar>.RunWide(a, b, k, start, c);
    }

    /// <summary>Computes whole tiles beside c, and copies the columns that exist.</summary>
    [SkipLocalsInit]
    private static void RunPart(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch, int rows, int width, int columns)
    {
        const int Rows = 8;
        var tile = stackalloc float[Rows * MaxWidth];
        new Span<float>(tile, Rows * MaxWidth).Clear();
        for (var row = 0; row < rows; row += Rows)
        {
            var count = Math.Min(Rows, rows - row);
            CopyRows(start + (row * startPitch), startPitch, tile, width, count, columns);
            RunWhole(a + (row * aPitch), aPitch, b, offsets, k, tile, width, tile, width, count, width);
            CopyRows(tile, width, c + (row * cPitch), cPitch, count, columns);
        }
    }

    /// <summary>Copies short rows; whole vectors, the last of which overlaps the one before.</summary>
    internal static void CopyRows(float* source, nint sourcePitch, float* target, nint targetPitch, int rows, int columns)
    {
        switch (SimdWidth.AtMost(columns))
        {
            case 16: CopyRows<Vector512<float>, Simd512>(source, sourcePitch, target, targetPitch, rows, columns); break;
            case 8: CopyRows<Vector256<float>, Simd256>(source, sourcePitch, target, targetPitch, rows, columns); break;
            case 4: CopyRows<Vector128<float>, Simd128>(source, sourcePitch, target, targetPitch, rows, columns); break;
            default: CopyRows<float, SimdScalar>(source, sourcePitch, target, targetPitch, rows, columns); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyRows<TVector, TSimd>(float* source, nint sourcePitch, float* target, nint targetPitch, int rows, int columns)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var last = columns - TSimd.Count;
        for (; rows > 0; rows--, source += sourcePitch, target += targetPitch)
        {
            for (var i = 0; i < last; i += TSimd.Count)
                TSimd.Store(TSimd.Load(source + i), target + i);
            if (last >= 0)
                TSimd.Store(TSimd.Load(source + last), target + last);
        }
    }
}
