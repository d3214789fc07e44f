using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>c += a·b for few rows of a, by the rows of b one after the other, which are read once and in order.</summary>
internal static unsafe class RowProduct
{
    /// <summary>What a float of b takes, which comes from the third-level cache.</summary>
    private const double FloatMicroseconds = 5e-5;

    /// <summary>The columns of a part are a multiple of a line of the cache.</summary>
    private const int LineLength = 16;

    internal static void Accumulate(float* a, float* b, float* c, int m, int n, int k)
    {
        var microseconds = FloatMicroseconds * m * n * k;
        var parts = Math.Min(Threads.Allowed, Workers.Parts(n / LineLength, microseconds));
        Workers.Run(parts, microseconds, new Columns(a, b, c, m, n, k, parts));
    }

    /// <summary>Some columns of b.</summary>
    private readonly struct Columns(float* a, float* b, float* c, int m, int n, int k, int parts) : IWork
    {
        public void Run(int part)
        {
            int first = First(part), count = First(part + 1) - first;
            switch (SimdWidth.AtMost(count))
            {
                case 16: RowProduct<Vector512<float>, Simd512>.Accumulate(a, b + first, c + first, m, n, k, count); break;
                case 8: RowProduct<Vector256<float>, Simd256>.Accumulate(a, b + first, c + first, m, n, k, count); break;
                case 4: RowProduct<Vector128<float>, Simd128>.Accumulate(a, b + first, c + first, m, n, k, count); break;
                default: RowProduct<float, SimdScalar>.Accumulate(a, b + first, c + first, m, n, k, count); break;
            }
        }

        private int First(int part) => part == parts ? n : part * (n / LineLength) / parts * LineLength;
    }
}

/// <summary><see cref="RowProduct"/> with one width of vectors, of which a row's columns hold at least one.</summary>
internal static unsafe class RowProduct<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>Some columns of a product with a b of n columns.</summary>
    internal static void Accumulate(float* a, float* b, float* c, int m, int n, int k, int columns)
    {
        for (var row = 0; row < m; row++, a += k, c += n)
        {
            nint l = 0;
            for (; l <= k - 4; l += 4)
                AddFour(a + l, b + (l * n), n, c, columns);
            for (; l < k; l++)
                AddOne(a[l], b + (l * n), c, columns);
        }
    }

    /// <summary>Adds four rows of b.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFour(float* a, float* b, nint pitch, float* c, int n)
    {
        TVector a0 = TSimd.Broadcast(a[0]), a1 = TSimd.Broadcast(a[1]), a2 = TSimd.Broadcast(a[2]), a3 = TSimd.Broadcast(a[3]);
        float* b1 = b + pitch, b2 = b1 + pitch, b3 = b2 + pitch;
        nint j = 0;
        for (; j <= n - TSimd.Count; j += TSimd.Count)
        {
            var sum = TSimd.MultiplyAdd(a0, TSimd.Load(b + j), TSimd.Load(c + j));
            var other = TSimd.Multiply(a1, TSimd.Load(b1 + j));
            sum = TSimd.MultiplyAdd(a2, TSimd.Load(b2 + j), sum);
            other = TSimd.MultiplyAdd(a3, TSimd.Load(b3 + j), other);
            TSimd.Store(TSimd.Add(sum, other), c + j);
        }

        for (; j < n; j++)
            c[j] += (a[0] * b[j]) + (a[1] * b1[j]) + ((a[2] * b2[j]) + (a[3] * b3[j]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddOne(float a, float* b, float* c, int n)
    {
        var factor = TSimd.Broadcast(a);
        nint j = 0;
        for (; j <= n - TSimd.Count; j += TSimd.Count)
            TSimd.Store(TSimd.MultiplyAdd(factor, TSimd.Load(b + j), TSimd.Load(c + j)), c + j);
        for (; j < n; j++)
            c[j] += a * b[j];
    }
}
