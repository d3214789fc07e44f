using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>One row of a product with a packed panel, whose rows lie one after the other and are read once.</summary>
internal static unsafe class PanelRow<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>A panel of two vectors, with the even and the odd products summed apart to have 4 sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RunWide(float* a, float* b, int k, float* start, float* c)
    {
        TVector left = TSimd.Load(start), right = TSimd.Load(start + TSimd.Count), oddLeft = TSimd.Broadcast(0), oddRight = oddLeft;
        nint l = 0;
        for (; l < k - 1; l += 2, b += 4 * TSimd.Count)
        {
            TVector factor = TSimd.Broadcast(a[l]), odd = TSimd.Broadcast(a[l + 1]);
            left = TSimd.MultiplyAdd(factor, TSimd.Load(b), left);
            right = TSimd.MultiplyAdd(factor, TSimd.Load(b + TSimd.Count), right);
            oddLeft = TSimd.MultiplyAdd(odd, TSimd.Load(b + (2 * TSimd.Count)), oddLeft);
            oddRight = TSimd.MultiplyAdd(odd, TSimd.Load(b + (3 * TSimd.Count)), oddRight);
        }

        if (l < k)
        {
            left = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b), left);
            right = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b + TSimd.Count), right);
        }

        TSimd.Store(TSimd.Add(left, oddLeft), c);
        TSimd.Store(TSimd.Add(right, oddRight), c + TSimd.Count);
    }

    /// <summary>A panel of one vector, with every fourth product summed apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void RunNarrow(float* a, float* b, int k, float* start, float* c)
    {
        TVector sum0 = TSimd.Load(start), sum1 = TSimd.Broadcast(0), sum2 = sum1, sum3 = sum1;
        nint l = 0;
        for (; l < k - 3; l += 4, b += 4 * TSimd.Count)
        {
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b), sum0);
            sum1 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 1]), TSimd.Load(b + TSimd.Count), sum1);
            sum2 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 2]), TSimd.Load(b + (2 * TSimd.Count)), sum2);
            sum3 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l + 3]), TSimd.Load(b + (3 * TSimd.Count)), sum3);
        }

        for (; l < k; l++, b += TSimd.Count)
            sum0 = TSimd.MultiplyAdd(TSimd.Broadcast(a[l]), TSimd.Load(b), sum0);
        TSimd.Store(TSimd.Add(TSimd.Add(sum0, sum1), TSimd.Add(sum2, sum3)), c);
    }
}
