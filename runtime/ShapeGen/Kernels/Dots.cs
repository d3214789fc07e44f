using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>c += a·bᵀ for few rows of a, by dot products along the rows of a and b where they lie.</summary>
internal static unsafe class Dots
{
    internal static void Accumulate(float* a, float* b, float* c, int m, int n, int k)
    {
        switch (SimdWidth.AtMost(k))
        {
            case 16: Dots<Vector512<float>, Simd512>.Accumulate(a, b, c, m, n, k); break;
            case 8: Dots<Vector256<float>, Simd256>.Accumulate(a, b, c, m, n, k); break;
            case 4: Dots<Vector128<float>, Simd128>.Accumulate(a, b, c, m, n, k); break;
            default: Dots<float, SimdScalar>.Accumulate(a, b, c, m, n, k); break;
        }
    }
}

/// <summary><see cref="Dots"/> with one width of vectors, of which a row holds at least one.</summary>
internal static unsafe class Dots<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    internal static void Accumulate(float* a, float* b, float* c, int m, int n, int k)
    {
        var row = 0;
        for (; row < m - 1; row += 2, a += 2 * (nint)k, c += 2 * (nint)n)
            AccumulateTwo(a, b, c, n, k);
        if (row < m)
            AccumulateOne(a, b, c, n, k);
    }

    private static void AccumulateOne(float* a, float* b, float* c, int n, int k)
    {
        var j = 0;
        for (; j <= n - 8; j += 8)
            OneByEight(a, b + (j * (nint)k), c + j, k);
        for (; j < n; j++)
            OneByOne(a, b + (j * (nint)k), c + j, k);
    }

    private static void AccumulateTwo(float* a, float* b, float* c, int n, int k)
    {
        var j = 0;
        for (; j <= n - 4; j += 4)
            TwoByFour(a, b + (j * (nint)k), c + j, n, k);
        for (; j < n; j++)
        {
            OneByOne(a, b + (j * (nint)k), c + j, k);
            OneByOne(a + k, b + (j * (nint)k), c + n + j, k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneByOne(float* a, float* b, float* c, int k)
    {
        var sum = TSimd.Broadcast(0);
        nint l = 0;
        for (; l <= k - TSimd.Count; l += TSimd.Count)
            sum = TSimd.MultiplyAdd(TSimd.Load(a + l), TSimd.Load(b + l), sum);
        var rest = k - (int)l;
        if (rest > 0)
            sum = TSimd.MultiplyAdd(TSimd.LoadLast(a + k, rest), TSimd.LoadLast(b + k, rest), sum);
        *c += TSimd.Sum(sum);
    }

    /// <summary>One row of a and eight of b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneByEight(float* a, float* b, float* c, int k)
    {
        var b1 = b + k;
        var b2 = b + (2 * (nint)k);
        var b3 = b + (3 * (nint)k);
        var b4 = b + (4 * (nint)k);
        var b5 = b + (5 * (nint)k);
        var b6 = b + (6 * (nint)k);
        var b7 = b + (7 * (nint)k);
        var zero = TSimd.Broadcast(0);
        var sum0 = zero;
        var sum1 = zero;
        var sum2 = zero;
        var sum3 = zero;
        var sum4 = zero;
        var sum5 = zero;
        var sum6 = zero;
        var sum7 = zero;
        nint l = 0;
        for (; l <= k - TSimd.Count; l += TSimd.Count)
        {
            var left = TSimd.Load(a + l);
            sum0 = TSimd.MultiplyAdd(left, TSimd.Load(b + l), sum0);
            sum1 = TSimd.MultiplyAdd(left, TSimd.Load(b1 + l), sum1);
            sum2 = TSimd.MultiplyAdd(left, TSimd.Load(b2 + l), sum2);
            sum3 = TSimd.MultiplyAdd(left, TSimd.Load(b3 + l), sum3);
            sum4 = TSimd.MultiplyAdd(left, TSimd.Load(b4 + l), sum4);
            sum5 = TSimd.MultiplyAdd(left, TSimd.Load(b5 + l), sum5);
            sum6 = TSimd.MultiplyAdd(left, TSimd.Load(b6 + l), sum6);
            sum7 = TSimd.MultiplyAdd(left, TSimd.Load(b7 + l), sum7);
        }

        var rest = k - (int)l;
        if (rest > 0)
        {
            var left = TSimd.LoadLast(a + k, rest);
            sum0 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b + k, rest), sum0);
            sum1 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b1 + k, rest), sum1);
            sum2 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b2 + k, rest), sum2);
            sum3 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b3 + k, rest), sum3);
            sum4 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b4 + k, rest), sum4);
            sum5 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b5 + k, rest), sum5);
            sum6 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b6 + k, rest), sum6);
            sum7 = TSimd.MultiplyAdd(left, TSimd.LoadLast(b7 + k, rest), sum7);
        }

        c[0] += TSimd.Sum(sum0);
        c[1] += TSimd.Sum(sum1);
        c[2] += TSimd.Sum(sum2);
        c[3] += TSimd.Sum(sum3);
        c[4] += TSimd.Sum(sum4);
        c[5] += TSimd.Sum(sum5);
        c[6] += TSimd.Sum(sum6);
        c[7] += TSimd.Sum(sum7);
    }

    /// <summary>Two rows of a and four of b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void TwoByFour(float* a, float* b, float* c, int n, int k)
    {
        var a1 = a + k;
        var b1 = b + k;
        var b2 = b + (2 * (nint)k);
        var b3 = b + (3 * (nint)k);
        var zero = TSimd.Broadcast(0);
        var sum00 = zero;
        var sum01 = zero;
        var sum02 = zero;
        var sum03 = zero;
        var sum10 = zero;
        var sum11 = zero;
        var sum12 = zero;
        var sum13 = zero;
        nint l = 0;
        for (; l <= k - TSimd.Count; l += TSimd.Count)
        {
            var left0 = TSimd.Load(a + l);
            var left1 = TSimd.Load(a1 + l);
            var right = TSimd.Load(b + l);
            sum00 = TSimd.MultiplyAdd(left0, right, sum00);
            sum10 = TSimd.MultiplyAdd(left1, right, sum10);
            right = TSimd.Load(b1 + l);
            sum01 = TSimd.MultiplyAdd(left0, right, sum01);
            sum11 = TSimd.MultiplyAdd(left1, right, sum11);
            right = TSimd.Load(b2 + l);
            sum02 = TSimd.MultiplyAdd(left0, right, sum02);
            sum12 = TSimd.MultiplyAdd(left1, right, sum12);
            right = TSimd.Load(b3 + l);
            sum03 = TSimd.MultiplyAdd(left0, right, sum03);
            sum13 = TSimd.MultiplyAdd(left1, right, sum13);
        }

        var rest = k - (int)l;
        if (rest > 0)
        {
            var left0 = TSimd.LoadLast(a + k, rest);
            var left1 = TSimd.LoadLast(a1 + k, rest);
            var right = TSimd.LoadLast(b + k, rest);
            sum00 = TSimd.MultiplyAdd(left0, right, sum00);
            sum10 = TSimd.MultiplyAdd(left1, right, sum10);
            right = TSimd.LoadLast(b1 + k, rest);
            sum01 = TSimd.MultiplyAdd(left0, right, sum01);
            sum11 = TSimd.MultiplyAdd(left1, right, sum11);
            right = TSimd.LoadLast(b2 + k, rest);
            sum02 = TSimd.MultiplyAdd(left0, right, sum02);
            sum12 = TSimd.MultiplyAdd(left1, right, sum12);
            right = TSimd.LoadLast(b3 + k, rest);
            sum03 = TSimd.MultiplyAdd(left0, right, sum03);
            sum13 = TSimd.MultiplyAdd(left1, right, sum13);
        }

        c[0] += TSimd.Sum(sum00);
        c[1] += TSimd.Sum(sum01);
        c[2] += TSimd.Sum(sum02);
        c[3] += TSimd.Sum(sum03);
        c[n] += TSimd.Sum(sum10);
        c[n + 1] += TSimd.Sum(sum11);
        c[n + 2] += TSimd.Sum(sum12);
        c[n + 3] += TSimd.Sum(sum13);
    }
}
