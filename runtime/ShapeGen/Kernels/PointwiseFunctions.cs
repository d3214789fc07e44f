using System.Runtime.CompilerServices;

namespace ShapeGen.Kernels;

/// <summary>A function of each float, for every width of vectors.</summary>
internal interface IPointwiseFunction
{
    TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>;
}

/// <summary><see cref="ActivationKind.ReLU"/></summary>
internal readonly struct ReLUFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.SelectLess(x, TSimd.Broadcast(0), TSimd.Broadcast(0), x);
}

/// <summary><see cref="ActivationKind.Tanh"/></summary>
internal readonly struct TanhFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        SimdMath.Tanh<TVector, TSimd>(x);
}

/// <summary><see cref="ActivationKind.Sigmoid"/></summary>
internal readonly struct SigmoidFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        SimdMath.Sigmoid<TVector, TSimd>(x);
}

/// <summary><see cref="ActivationKind.LeakyReLU"/></summary>
internal readonly struct LeakyReLUFunction(float slope) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.SelectLess(TSimd.Broadcast(0), x, x, TSimd.Multiply(x, TSimd.Broadcast(slope)));
}

/// <summary><see cref="ActivationKind.ELU"/>, and with a scale SELU</summary>
internal readonly struct ELUFunction(float alpha, float scale) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(
            TSimd.Broadcast(scale),
            TSimd.SelectLess(TSimd.Broadcast(0), x, x, TSimd.Multiply(TSimd.Broadcast(alpha), Negative<TVector, TSimd>(x))));

    /// <summary>exp(x) - 1 for x ≤ 0, which is -1 in single precision from -20 on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Negative<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        SimdMath.Expm1<TVector, TSimd>(TSimd.Clamp(x, TSimd.Broadcast(-20), TSimd.Broadcast(0)));
}

/// <summary><see cref="ActivationKind.GELU"/></summary>
internal readonly struct GELUFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(
            TSimd.Multiply(x, TSimd.Broadcast(0.5f)),
            TSimd.Add(TSimd.Broadcast(1), SimdMath.Erf<TVector, TSimd>(TSimd.Multiply(x, TSimd.Broadcast(0.70710678f)))));
}

/// <summary><see cref="ActivationKind.GELU"/> by tanh</summary>
internal readonly struct GELUByTanhFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(
            TSimd.Multiply(x, TSimd.Broadcast(0.5f)),
            TSimd.Add(TSimd.Broadcast(1), SimdMath.Tanh<TVector, TSimd>(Inner<TVector, TSimd>(x))));

    /// <summary>√(2/π)·(x + 0.044715·x³)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Inner<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var factor = TSimd.MultiplyAdd(TSimd.Multiply(x, x), TSimd.Broadcast(0.044715f), TSimd.Broadcast(1));
        return TSimd.Multiply(TSimd.Multiply(x, factor), TSimd.Broadcast(0.79788456f));
    }
}

/// <summary><see cref="ActivationKind.SiLU"/></summary>
internal readonly struct SiLUFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(x, SimdMath.Sigmoid<TVector, TSimd>(x));
}

/// <summary><see cref="ActivationKind.Softplus"/></summary>
internal readonly struct SoftplusFunction(float beta, float threshold) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        var scaled = TSimd.Multiply(x, TSimd.Broadcast(beta));
        var soft = TSimd.Log(TSimd.Add(TSimd.Broadcast(1), SimdMath.Exp<TVector, TSimd>(scaled)));
        return TSimd.SelectLess(TSimd.Broadcast(threshold), scaled, x, TSimd.Divide(soft, TSimd.Broadcast(beta)));
    }
}

/// <summary><see cref="ActivationKind.Hardtanh"/></summary>
internal readonly struct HardtanhFunction(float least, float greatest) : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Clamp(x, TSimd.Broadcast(least), TSimd.Broadcast(greatest));
}

/// <summary><see cref="ActivationKind.Hardsigmoid"/></summary>
internal readonly struct HardsigmoidFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(
            TSimd.Clamp(TSimd.Add(x, TSimd.Broadcast(3)), TSimd.Broadcast(0), TSimd.Broadcast(6)), TSimd.Broadcast(1 / 6f));
}

/// <summary><see cref="ActivationKind.Hardswish"/></summary>
internal readonly struct HardswishFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Multiply(x, default(HardsigmoidFunction).Apply<TVector, TSimd>(x));
}

/// <summary><see cref="ActivationKind.Exp"/></summary>
internal readonly struct ExpFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        SimdMath.Exp<TVector, TSimd>(x);
}

/// <summary><see cref="ActivationKind.Log"/></summary>
internal readonly struct LogFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Log(x);
}

/// <summary><see cref="ActivationKind.Abs"/></summary>
internal readonly struct AbsFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Abs(x);
}

/// <summary><see cref="ActivationKind.Sqrt"/></summary>
internal readonly struct SqrtFunction : IPointwiseFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TVector, TSimd>(TVector x)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector> =>
        TSimd.Sqrt(x);
}
