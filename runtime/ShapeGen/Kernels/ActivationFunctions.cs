using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary><see cref="ActivationKind.CELU"/></summary>
internal readonly struct CELUFunction(float alpha) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.SelectLess(
            TSimd.Broadcast(0), x, x,
            TSimd.Multiply(TSimd.Broadcast(alpha), SimdMath.Expm1<TVector, TSimd>(
                TSimd.Clamp(TSimd.Divide(x, TSimd.Broadcast(alpha)), TSimd.Broadcast(-20), TSimd.Broadcast(88)))));
}

/// <summary><see cref="ActivationKind.Mish"/>: tanh(log(1 + e)) = (e² + 2e) / (e² + 2e + 2) with e = exp x, which is 1 for a large x.</summary>
internal readonly struct MishFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var large = TSimd.Broadcast(20);
        var e = SimdMath.Exp<TVector, TSimd>(TSimd.SelectLess(large, x, large, x));
        var n = TSimd.Multiply(e, TSimd.Add(e, TSimd.Broadcast(2)));
        return TSimd.SelectLess(large, x, x, TSimd.Multiply(x, TSimd.Divide(n, TSimd.Add(n, TSimd.Broadcast(2)))));
    }
}

/// <summary><see cref="ActivationKind.Softsign"/></summary>
internal readonly struct SoftsignFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Divide(x, TSimd.Add(TSimd.Broadcast(1), TSimd.Abs(x)));
}

/// <summary><see cref="ActivationKind.LogSigmoid"/>: min(0, x) - log(1 + exp(-|x|)).</summary>
internal readonly struct LogSigmoidFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var zero = TSimd.Broadcast(0);
        var e = SimdMath.Exp<TVector, TSimd>(TSimd.Subtract(zero, TSimd.Abs(x)));
        return TSimd.Subtract(TSimd.SelectLess(zero, x, zero, x), TSimd.Log(TSimd.Add(TSimd.Broadcast(1), e)));
    }
}

/// <summary><see cref="ActivationKind.Threshold"/>; NaN stays.</summary>
internal readonly struct ThresholdFunction(float threshold, float value) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var limit = TSimd.Broadcast(threshold);
        var equalOrNaN = TSimd.Add(TSimd.Broadcast(value), TSimd.Subtract(x, limit));
        return TSimd.SelectLess(x, limit, TSimd.Broadcast(value), TSimd.SelectLess(limit, x, x, equalOrNaN));
    }
}

/// <summary><see cref="ActivationKind.Tanhshrink"/></summary>
internal readonly struct TanhshrinkFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Subtract(x, SimdMath.Tanh<TVector, TSimd>(x));
}

/// <summary><see cref="ActivationKind.Softshrink"/></summary>
internal readonly struct SoftshrinkFunction(float lambda) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.SelectLess(
            TSimd.Abs(x), TSimd.Broadcast(lambda), TSimd.Broadcast(0),
            TSimd.Subtract(x, TSimd.CopySign(TSimd.Broadcast(lambda), x)));
}

/// <summary><see cref="ActivationKind.Hardshrink"/>; NaN stays.</summary>
internal readonly struct HardshrinkFunction(float lambda) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var zeroOrNaN = TSimd.Subtract(x, x);
        return TSimd.SelectLess(TSimd.Broadcast(lambda), TSimd.Abs(x), x, zeroOrNaN);
    }
}
