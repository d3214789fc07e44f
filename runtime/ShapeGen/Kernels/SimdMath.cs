using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>Transcendental functions of vectors. A NaN gives NaN, infinities give the limits.</summary>
internal static class SimdMath
{
    private const float Log2E = 1.44269504088896341f;

    /// <summary>ln 2 in two parts, the first with so few bits that its product with an exponent is exact.</summary>
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440054690583e-4f;

    /// <summary>Beyond these exp is 0 and infinity.</summary>
    private const float ExpLeast = -104.5f;
    private const float ExpGreatest = 89f;

    /// <summary>From here on tanh is 1 in single precision.</summary>
    private const float TanhGreatest = 9.5f;

    /// <summary>exp x = 2ⁿ·exp r with whole n and |r| ≤ ln 2 / 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Exp<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var limited = TSimd.Clamp(x, TSimd.Broadcast(ExpLeast), TSimd.Broadcast(ExpGreatest));
        var n = TSimd.Round(TSimd.Multiply(limited, TSimd.Broadcast(Log2E)));
        var power = TSimd.Add(ReducedExpm1<TVector, TSimd>(Reduce<TVector, TSimd>(limited, n)), TSimd.Broadcast(1));
        return TSimd.Scale(power, n);
    }

    /// <summary>exp(x) - 1 for x from -87 to 88, exact to its last bits also near 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Expm1<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var n = TSimd.Round(TSimd.Multiply(x, TSimd.Broadcast(Log2E)));
        var scale = TSimd.PowerOfTwo(n);
        return TSimd.MultiplyAdd(
            scale, ReducedExpm1<TVector, TSimd>(Reduce<TVector, TSimd>(x, n)), TSimd.Subtract(scale, TSimd.Broadcast(1)));
    }

    /// <summary>1 / (1 + exp(-x))</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Sigmoid<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var one = TSimd.Broadcast(1);
        return TSimd.Divide(one, TSimd.Add(one, Exp<TVector, TSimd>(TSimd.Subtract(TSimd.Broadcast(0), x))));
    }

    /// <summary>tanh |x| = e / (e + 2) with e = exp(2|x|) - 1; the sign is x's, also that of 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Tanh<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var limited = TSimd.Clamp(x, TSimd.Broadcast(-TanhGreatest), TSimd.Broadcast(TanhGreatest));
        var size = TSimd.Abs(limited);
        var e = Expm1<TVector, TSimd>(TSimd.Add(size, size));
        return TSimd.CopySign(TSimd.Divide(e, TSimd.Add(e, TSimd.Broadcast(2))), x);
    }

    /// <summary>The error function to 2e-7, by formula 7.1.26 of Abramowitz and Stegun.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Erf<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var one = TSimd.Broadcast(1);
        var size = TSimd.Abs(x);
        var t = TSimd.Divide(one, TSimd.MultiplyAdd(TSimd.Broadcast(0.3275911f), size, one));
        var sum = TSimd.MultiplyAdd(TSimd.Broadcast(1.061405429f), t, TSimd.Broadcast(-1.453152027f));
        sum = TSimd.MultiplyAdd(sum, t, TSimd.Broadcast(1.421413741f));
        sum = TSimd.MultiplyAdd(sum, t, TSimd.Broadcast(-0.284496736f));
        sum = TSimd.MultiplyAdd(sum, t, TSimd.Broadcast(0.254829592f));
        var bell = Exp<TVector, TSimd>(TSimd.Subtract(TSimd.Broadcast(0), TSimd.Multiply(size, size)));
        return TSimd.CopySign(TSimd.Subtract(one, TSimd.Multiply(TSimd.Multiply(sum, t), bell)), x);
    }

    /// <summary>x - n·ln 2</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Reduce<TVector, TSimd>(TVector x, TVector n)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.MultiplyAdd(n, TSimd.Broadcast(-Ln2Low), TSimd.MultiplyAdd(n, TSimd.Broadcast(-Ln2High), x));

    /// <summary>exp(r) - 1 for |r| ≤ ln 2 / 2: the first seven terms of its series, which leaves 6e-9.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ReducedExpm1<TVector, TSimd>(TVector r)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var sum = TSimd.MultiplyAdd(TSimd.Broadcast(1 / 5040f), r, TSimd.Broadcast(1 / 720f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 120f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 24f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 6f));
        sum = TSimd.MultiplyAdd(sum, r, TSimd.Broadcast(1 / 2f));
        return TSimd.MultiplyAdd(TSimd.Multiply(r, r), sum, r);
    }
}
