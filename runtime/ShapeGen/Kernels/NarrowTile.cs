using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary><see cref="Tile{TVector, TSimd}"/> for a panel of b that is one vector wide.</summary>
internal static unsafe class NarrowTile<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    internal static void Run(
        float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch, int rows)
    {
        for (; rows >= 8; rows -= 8, a += 8 * aPitch, start += 8 * startPitch, c += 8 * cPitch)
            Eight(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
        for (; rows >= 2; rows -= 2, a += 2 * aPitch, start += 2 * startPitch, c += 2 * cPitch)
            Two(a, aPitch, b, offsets, k, start, startPitch, c, cPitch);
        if (rows == 1)
            One(a, b, offsets, k, start, c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Eight(float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        float* a1 = a + aPitch, a2 = a1 + aPitch, a3 = a2 + aPitch, a4 = a3 + aPitch, a5 = a4 + aPitch, a6 = a5 + aPitch, a7 = a6 + aPitch;
        var sum0 = TSimd.Load(start);
        var sum1 = TSimd.Load(start + startPitch);
        var sum2 = TSimd.Load(start + (2 * startPitch));
        var sum3 = TSimd.Load(start + (3 * startPitch));
        var sum4 = TSimd.Load(start + (4 * startPitch));
        var sum5 = TSimd.Load(start + (5 * startPitch));
        var sum6 = TSimd.Load(start + (6 * startPitch));
        var sum7 = TSimd.Load(start + (7 * startPitch));
        for (nint l = 0; l < k; l++)
        {
            var row = TSimd.Load(b + offsets[l]);
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), row, sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1[l]), row, sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(a2[l]), row, sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(a3[l]), row, sum3);
            sum4 = TSimd.MultiplyAdd(TSimd.Broadcast(a4[l]), row, sum4);
            sum5 = TSimd.MultiplyAdd(TSimd.Broadcast(a5[l]), row, sum5);
            sum6 = TSimd.MultiplyAdd(TSimd.Broadcast(a6[l]), row, sum6);
            sum7 = TSimd.MultiplyAdd(TSimd.Broadcast(a7[l]), row, sum7);
        }

        TSimd.Store(sum0, c);
        TSimd.Store(sum1, c + cPitch);
        TSimd.Store(sum2, c + (2 * cPitch));
        TSimd.Store(sum3, c + (3 * cPitch));
        TSimd.Store(sum4, c + (4 * cPitch));
        TSimd.Store(sum5, c + (5 * cPitch));
        TSimd.Store(sum6, c + (6 * cPitch));
        TSimd.Store(sum7, c + (7 * cPitch));
    }

    /// <summary>Two rows, with the even and the odd products summed apart to have 4 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(float* a, nint aPitch, float* b, int* offsets, int k, float* start, nint startPitch, float* c, nint cPitch)
    {
        var a1 = a + aPitch;
        TVector sum = TSimd.Load(start), sum1 = TSimd.Load(start + startPitch), odd = TSimd.Broadcast(0), odd1 = odd;
        nint l = 0;
        for (; l < k - 1; l += 2)
        {
            TVector even = TSimd.Load(b + offsets[l]), next = TSimd.Load(b + offsets[l + 1]);
            sum = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), even, sum);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1[l]), even, sum1);
            odd = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 1]), next, odd);
            odd1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1[l + 1]), next, odd1);
        }

        if (l < k)
        {
            sum = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b + offsets[l]), sum);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a1[l]), TSimd.Load(b + offsets[l]), sum1);
        }

        TSimd.Store(TSimd.Add(sum, odd), c);
        TSimd.Store(TSimd.Add(sum1, odd1), c + cPitch);
    }

    /// <summary>One row, with every fourth product summed apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(float* a, float* b, int* offsets, int k, float* start, float* c)
    {
        TVector sum0 = TSimd.Load(start), sum1 = TSimd.Broadcast(0), sum2 = sum1, sum3 = sum1;
        nint l = 0;
        for (; l < k - 3; l += 4)
        {
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b + offsets[l]), sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 1]), TSimd.Load(b + offsets[l + 1]), sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 2]), TSimd.Load(b + offsets[l + 2]), sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 3]), TSimd.Load(b + offsets[l + 3]), sum3);
        }

        for (; l < k; l++)
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b + offsets[l]), sum0);
        TSimd.Store(TSimd.Add(TSimd.Add(sum0, sum1), TSimd.Add(sum2, sum3)), c);
    }
}
