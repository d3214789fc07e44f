using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Benchmarks.Measuring;

/// <summary>What one core computes at most: chains of multiply-add in registers alone.</summary>
internal static class Peak
{
    private const int Chains = 12;

    /// <summary>The best of some runs in GFLOP/s.</summary>
    public static double GigaFlops()
    {
        const int Steps = 2_000_000;
        var lanes = Vector512.IsHardwareAccelerated ? 16 : 8;
        var best = 0.0;
        for (var i = 0; i < 20; i++)
        {
            var start = Clock.Microseconds;
            _ = Vector512.IsHardwareAccelerated ? Wide(Steps) : Narrow(Steps);
            best = Math.Max(best, 2e-3 * lanes * Chains * Steps / (Clock.Microseconds - start));
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Wide(int steps)
    {
        var (factor, addend) = (Vector512.Create(0.999f), Vector512.Create(0.001f));
        Vector512<float> a = addend, b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        for (var step = 0; step < steps; step++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, addend);
            b = Vector512.FusedMultiplyAdd(b, factor, addend);
            c = Vector512.FusedMultiplyAdd(c, factor, addend);
            d = Vector512.FusedMultiplyAdd(d, factor, addend);
            e = Vector512.FusedMultiplyAdd(e, factor, addend);
            f = Vector512.FusedMultiplyAdd(f, factor, addend);
            g = Vector512.FusedMultiplyAdd(g, factor, addend);
            h = Vector512.FusedMultiplyAdd(h, factor, addend);
            i = Vector512.FusedMultiplyAdd(i, factor, addend);
            j = Vector512.FusedMultiplyAdd(j, factor, addend);
            k = Vector512.FusedMultiplyAdd(k, factor, addend);
            l = Vector512.FusedMultiplyAdd(l, factor, addend);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Narrow(int steps)
    {
        var (factor, addend) = (Vector256.Create(0.999f), Vector256.Create(0.001f));
        Vector256<float> a = addend, b = a, c = a, d = a, e = a, f = a, g = a, h = a, i = a, j = a, k = a, l = a;
        for (var step = 0; step < steps; step++)
        {
            a = Vector256.FusedMultiplyAdd(a, factor, addend);
            b = Vector256.FusedMultiplyAdd(b, factor, addend);
            c = Vector256.FusedMultiplyAdd(c, factor, addend);
            d = Vector256.FusedMultiplyAdd(d, factor, addend);
            e = Vector256.FusedMultiplyAdd(e, factor, addend);
            f = Vector256.FusedMultiplyAdd(f, factor, addend);
            g = Vector256.FusedMultiplyAdd(g, factor, addend);
            h = Vector256.FusedMultiplyAdd(h, factor, addend);
            i = Vector256.FusedMultiplyAdd(i, factor, addend);
            j = Vector256.FusedMultiplyAdd(j, factor, addend);
            k = Vector256.FusedMultiplyAdd(k, factor, addend);
            l = Vector256.FusedMultiplyAdd(l, factor, addend);
        }

        return Vector256.Sum(a + b + c + d + e + f + g + h + i + j + k + l);
    }
}
