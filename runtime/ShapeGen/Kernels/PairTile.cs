using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary><see cref="NarrowTile{TVector, TSimd}"/> for two panels of b at the same time, of which the second begins a distance behind the first.</summary>
internal static unsafe class PairTile<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>Both panels; the second's results lie behind the first's. Eight rows are computed together where there are registers for 16 sums.</summary>
    internal static void Run(
        float* a, nint aPitch, float* b, nint distance, int* offsets, int k, float* start, nint startPitch, float* first, float* second, nint pitch, int rows)
    {
        if (rows == 8 && TSimd.Count == 16)
        {
            Eight(a, aPitch, b, distance, offsets, k, start, startPitch, first, second, pitch);
            return;
        }

        NarrowTile<TVector, TSimd>.Run(a, aPitch, b, offsets, k, start, startPitch, first, pitch, rows);
        NarrowTile<TVector, TSimd>.Run(a, aPitch, b + distance, offsets, k, start, startPitch, second, pitch, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(
        float* a, nint aPitch, float* b, nint distance, int* offsets, int k, float* start, nint startPitch, float* first, float* second, nint pitch)
    {
        float* a1 = a + aPitch, a2 = a1 + aPitch, a3 = a2 + aPitch, a4 = a3 + aPitch, a5 = a4 + aPitch, a6 = a5 + aPitch, a7 = a6 + aPitch;
        TVector left0 = TSimd.Load(start), right0 = left0;
        TVector left1 = TSimd.Load(start + startPitch), right1 = left1;
        TVector left2 = TSimd.Load(start + (2 * startPitch)), right2 = left2;
        TVector left3 = TSimd.Load(start + (3 * startPitch)), right3 = left3;
        TVector left4 = TSimd.Load(start + (4 * startPitch)), right4 = left4;
        TVector left5 = TSimd.Load(start + (5 * startPitch)), right5 = left5;
        TVector left6 = TSimd.Load(start + (6 * startPitch)), right6 = left6;
        TVector left7 = TSimd.Load(start + (7 * startPitch)), right7 = left7;
        for (nint l = 0; l < k; l++)
        {
            var row = b + offsets[l];
            var left = TSimd.Load(row);
            var right = TSimd.Load(row + distance);
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

        TSimd.Store(left0, first);
        TSimd.Store(right0, second);
        TSimd.Store(left1, first + pitch);
        TSimd.Store(right1, second + pitch);
        TSimd.Store(left2, first + (2 * pitch));
        TSimd.Store(right2, second + (2 * pitch));
        TSimd.Store(left3, first + (3 * pitch));
        TSimd.Store(right3, second + (3 * pitch));
        TSimd.Store(left4, first + (4 * pitch));
        TSimd.Store(right4, second + (4 * pitch));
        TSimd.Store(left5, first + (5 * pitch));
        TSimd.Store(right5, second + (5 * pitch));
        TSimd.Store(left6, first + (6 * pitch));
        TSimd.Store(right6, second + (6 * pitch));
        TSimd.Store(left7, first + (7 * pitch));
        TSimd.Store(right7, second + (7 * pitch));
    }
}
