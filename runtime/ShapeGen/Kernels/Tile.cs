using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>
/// The innermost part of all matrix products: c = start + a·b for a panel of b that is two vectors wide. Row l of b begins at
/// <c>b + offsets[l]</c>, so that packed panels, matrices in place and the taps of a convolution are the same to it.
/// </summary>
internal static unsafe class Tile<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>
    /// c = start + a·b for any number of rows; a, the panel of b, start and c are at their first float. The start may be c itself, or one row
    /// for all where its pitch is 0.
    /// </summary>
    internal static void Run(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch, int rows)
    {
        if (TSimd.Count == 16)
        {
            for (; rows >= 8; rows -= 8, a += 8 * aPitch, start += 8 * startPitch, c += 8 * cPitch)
                Eight(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
        }

        for (; rows >= 6; rows -= 6, a += 6 * aPitch, start += 6 * startPitch, c += 6 * cPitch)
            Six(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
        for (; rows >= 4; rows -= 4, a += 4 * aPitch, start += 4 * startPitch, c += 4 * cPitch)
            Four(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
        if (rows >= 2)
        {
            Two(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
            rows -= 2;
            a += 2 * aPitch;
            start += 2 * startPitch;
            c += 2 * cPitch;
        }

        if (rows == 1)
            One(a, b, offsets, k, start, c);
    }

    /// <summary>Eight rows: 16 sums, which only 512-bit vectors have registers for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        var a1 = a + aPitch;
        var a2 = a + (2 * aPitch);
        var a3 = a + (3 * aPitch);
        var a4 = a + (4 * aPitch);
        var a5 = a + (5 * aPitch);
        var a6 = a + (6 * aPitch);
        var a7 = a + (7 * aPitch);
        var left0 = TSimd.Load(start);
        var right0 = TSimd.Load(start + TSimd.Count);
        var left1 = TSimd.Load(start + startPitch);
        var right1 = TSimd.Load(start + startPitch + TSimd.Count);
        var left2 = TSimd.Load(start + (2 * startPitch));
        var right2 = TSimd.Load(start + (2 * startPitch) + TSimd.Count);
        var left3 = TSimd.Load(start + (3 * startPitch));
        var right3 = TSimd.Load(start + (3 * startPitch) + TSimd.Count);
        var left4 = TSimd.Load(start + (4 * startPitch));
        var right4 = TSimd.Load(start + (4 * startPitch) + TSimd.Count);
        var left5 = TSimd.Load(start + (5 * startPitch));
        var right5 = TSimd.Load(start + (5 * startPitch) + TSimd.Count);
        var left6 = TSimd.Load(start + (6 * startPitch));
        var right6 = TSimd.Load(start + (6 * startPitch) + TSimd.Count);
        var left7 = TSimd.Load(start + (7 * startPitch));
        var right7 = TSimd.Load(start + (7 * startPitch) + TSimd.Count);
        for (nint l = 0; l < k; l++)
        {
            var row = b + offsets[l];
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Count);
            var factor = TSimd.Broadcast(a[l]);
            left0 = TSimd.MultiplyAdd(factor, left, left0);
            right0 = TSimd.MultiplyAdd(factor, right, right0);
            factor = TSimd.Broadcast(a1[l]);
            left1 = TSimd.MultiplyAdd(factor, left, left1);
            right1 = TSimd.MultiplyAdd(factor, right, right1);
            factor = TSimd.Broadcast(a2[l]);
            left2 = TSimd.MultiplyAdd(factor, left, left2);
            right2 = TSimd.MultiplyAdd(factor, right, right2);
            factor = TSimd.Broadcast(a3[l]);
            left3 = TSimd.MultiplyAdd(factor, left, left3);
            right3 = TSimd.MultiplyAdd(factor, right, right3);
            factor = TSimd.Broadcast(a4[l]);
            left4 = TSimd.MultiplyAdd(factor, left, left4);
            right4 = TSimd.MultiplyAdd(factor, right, right4);
            factor = TSimd.Broadcast(a5[l]);
            left5 = TSimd.MultiplyAdd(factor, left, left5);
            right5 = TSimd.MultiplyAdd(factor, right, right5);
            factor = TSimd.Broadcast(a6[l]);
            left6 = TSimd.MultiplyAdd(factor, left, left6);
            right6 = TSimd.MultiplyAdd(factor, right, right6);
            factor = TSimd.Broadcast(a7[l]);
            left7 = TSimd.MultiplyAdd(factor, left, left7);
            right7 = TSimd.MultiplyAdd(factor, right, right7);
        }

        TSimd.Store(left0, c);
        TSimd.Store(right0, c + TSimd.Count);
        TSimd.Store(left1, c + cPitch);
        TSimd.Store(right1, c + cPitch + TSimd.Count);
        TSimd.Store(left2, c + (2 * cPitch));
        TSimd.Store(right2, c + (2 * cPitch) + TSimd.Count);
        TSimd.Store(left3, c + (3 * cPitch));
        TSimd.Store(right3, c + (3 * cPitch) + TSimd.Count);
        TSimd.Store(left4, c + (4 * cPitch));
        TSimd.Store(right4, c + (4 * cPitch) + TSimd.Count);
        TSimd.Store(left5, c + (5 * cPitch));
        TSimd.Store(right5, c + (5 * cPitch) + TSimd.Count);
        TSimd.Store(left6, c + (6 * cPitch));
        TSimd.Store(right6, c + (6 * cPitch) + TSimd.Count);
        TSimd.Store(left7, c + (7 * cPitch));
        TSimd.Store(right7, c + (7 * cPitch) + TSimd.Count);
    }

    /// <summary>Six rows: 12 sums, as many as vectors of 256 bits have registers for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        float* a1 = a + aPitch, a2 = a1 + aPitch, a3 = a2 + aPitch, a4 = a3 + aPitch, a5 = a4 + aPitch;
        var left0 = TSimd.Load(start);
        var right0 = TSimd.Load(start + TSimd.Count);
        var left1 = TSimd.Load(start + startPitch);
        var right1 = TSimd.Load(start + startPitch + TSimd.Count);
        var left2 = TSimd.Load(start + (2 * startPitch));
        var right2 = TSimd.Load(start + (2 * startPitch) + TSimd.Count);
        var left3 = TSimd.Load(start + (3 * startPitch));
        var right3 = TSimd.Load(start + (3 * startPitch) + TSimd.Count);
        var left4 = TSimd.Load(start + (4 * startPitch));
        var right4 = TSimd.Load(start + (4 * startPitch) + TSimd.Count);
        var left5 = TSimd.Load(start + (5 * startPitch));
        var right5 = TSimd.Load(start + (5 * startPitch) + TSimd.Count);
        for (nint l = 0; l < k; l++)
        {
            var row = b + offsets[l];
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Count);
            var factor = TSimd.Broadcast(a[l]);
            left0 = TSimd.MultiplyAdd(factor, left, left0);
            right0 = TSimd.MultiplyAdd(factor, right, right0);
            factor = TSimd.Broadcast(a1[l]);
            left1 = TSimd.MultiplyAdd(factor, left, left1);
            right1 = TSimd.MultiplyAdd(factor, right, right1);
            factor = TSimd.Broadcast(a2[l]);
            left2 = TSimd.MultiplyAdd(factor, left, left2);
            right2 = TSimd.MultiplyAdd(factor, right, right2);
            factor = TSimd.Broadcast(a3[l]);
            left3 = TSimd.MultiplyAdd(factor, left, left3);
            right3 = TSimd.MultiplyAdd(factor, right, right3);
            factor = TSimd.Broadcast(a4[l]);
            left4 = TSimd.MultiplyAdd(factor, left, left4);
            right4 = TSimd.MultiplyAdd(factor, right, right4);
            factor = TSimd.Broadcast(a5[l]);
            left5 = TSimd.MultiplyAdd(factor, left, left5);
            right5 = TSimd.MultiplyAdd(factor, right, right5);
        }

        TSimd.Store(left0, c);
        TSimd.Store(right0, c + TSimd.Count);
        TSimd.Store(left1, c + cPitch);
        TSimd.Store(right1, c + cPitch + TSimd.Count);
        TSimd.Store(left2, c + (2 * cPitch));
        TSimd.Store(right2, c + (2 * cPitch) + TSimd.Count);
        TSimd.Store(left3, c + (3 * cPitch));
        TSimd.Store(right3, c + (3 * cPitch) + TSimd.Count);
        TSimd.Store(left4, c + (4 * cPitch));
        TSimd.Store(right4, c + (4 * cPitch) + TSimd.Count);
        TSimd.Store(left5, c + (5 * cPitch));
        TSimd.Store(right5, c + (5 * cPitch) + TSimd.Count);
    }

    /// <summary>Four rows: 8 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        var a1 = a + aPitch;
        var a2 = a + (2 * aPitch);
        var a3 = a + (3 * aPitch);
        var left0 = TSimd.Load(start);
        var right0 = TSimd.Load(start + TSimd.Count);
        var left1 = TSimd.Load(start + startPitch);
        var right1 = TSimd.Load(start + startPitch + TSimd.Count);
        var left2 = TSimd.Load(start + (2 * startPitch));
        var right2 = TSimd.Load(start + (2 * startPitch) + TSimd.Count);
        var left3 = TSimd.Load(start + (3 * startPitch));
        var right3 = TSimd.Load(start + (3 * startPitch) + TSimd.Count);
        for (nint l = 0; l < k; l++)
        {
            var row = b + offsets[l];
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Count);
            var factor = TSimd.Broadcast(a[l]);
            left0 = TSimd.MultiplyAdd(factor, left, left0);
            right0 = TSimd.MultiplyAdd(factor, right, right0);
            factor = TSimd.Broadcast(a1[l]);
            left1 = TSimd.MultiplyAdd(factor, left, left1);
            right1 = TSimd.MultiplyAdd(factor, right, right1);
            factor = TSimd.Broadcast(a2[l]);
            left2 = TSimd.MultiplyAdd(factor, left, left2);
            right2 = TSimd.MultiplyAdd(factor, right, right2);
            factor = TSimd.Broadcast(a3[l]);
            left3 = TSimd.MultiplyAdd(factor, left, left3);
            right3 = TSimd.MultiplyAdd(factor, right, right3);
        }

        TSimd.Store(left0, c);
        TSimd.Store(right0, c + TSimd.Count);
        TSimd.Store(left1, c + cPitch);
        TSimd.Store(right1, c + cPitch + TSimd.Count);
        TSimd.Store(left2, c + (2 * cPitch));
        TSimd.Store(right2, c + (2 * cPitch) + TSimd.Count);
        TSimd.Store(left3, c + (3 * cPitch));
        TSimd.Store(right3, c + (3 * cPitch) + TSimd.Count);
    }

    /// <summary>Two rows: 4 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        var a1 = a + aPitch;
        var left0 = TSimd.Load(start);
        var right0 = TSimd.Load(start + TSimd.Count);
        var left1 = TSimd.Load(start + startPitch);
        var right1 = TSimd.Load(start + startPitch + TSimd.Count);
        for (nint l = 0; l < k; l++)
        {
            var row = b + offsets[l];
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + TSimd.Count);
            var factor = TSimd.Broadcast(a[l]);
            left0 = TSimd.MultiplyAdd(factor, left, left0);
            right0 = TSimd.MultiplyAdd(factor, right, right0);
            factor = TSimd.Broadcast(a1[l]);
            left1 = TSimd.MultiplyAdd(factor, left, left1);
            right1 = TSimd.MultiplyAdd(factor, right, right1);
        }

        TSimd.Store(left0, c);
        TSimd.Store(right0, c + TSimd.Count);
        TSimd.Store(left1, c + cPitch);
        TSimd.Store(right1, c + cPitch + TSimd.Count);
    }

    /// <summary>One row, with the even and the odd products summed apart to have 4 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, float* b, int* offsets, int k, float* start, float* c)
    {
        var left = TSimd.Load(start);
        var right = TSimd.Load(start + TSimd.Count);
        var oddLeft = TSimd.Broadcast(0);
        var oddRight = TSimd.Broadcast(0);
        nint l = 0;
        for (; l < k - 1; l += 2)
        {
            var even = b + offsets[l];
            var odd = b + offsets[l + 1];
            left = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(even), left);
            right = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(even + TSimd.Count), right);
            oddLeft = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 1]), TSimd.Load(odd), oddLeft);
            oddRight = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 1]), TSimd.Load(odd + TSimd.Count), oddRight);
        }

        if (l < k)
        {
            var last = b + offsets[l];
            left = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(last), left);
            right = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(last + TSimd.Count), right);
        }

        TSimd.Store(TSimd.Add(left, oddLeft), c);
        TSimd.Store(TSimd.Add(right, oddRight), c + TSimd.Count);
    }
}
