using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ShapeGen.Kernels;

/// <summary>What is made of an exponential function, for <see cref="Exponential512"/>.</summary>
internal interface IExponential
{
    /// <summary>True where the results are summed.</summary>
    static abstract bool IsSummed { get; }

    /// <summary>What the exponential function is taken of, within its limits.</summary>
    Vector512<float> Argument(Vector512<float> x);

    /// <summary>The result from root·2^exponent·(1 + remainder), which is the exponential function of the argument.</summary>
    Vector512<float> Finish(Vector512<float> x, Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent);
}

/// <summary>
/// exp and what is made of it over many floats, with vectors of 512 bits: exp x = 2ⁿ·exp r where n is a multiple of 1/16
/// and |r| ≤ ln 2 / 32; the sixteen roots of 2 are looked up in a register. The constants come from memory that the compiler does not see
/// through, so that they stay in registers during the loop.
/// </summary>
internal static unsafe class Exponential512
{
    private const int Roots = 16;
    private static readonly float[] memory = CreateConstants();
    private static readonly float* constants = (float*)Unsafe.AsPointer(ref memory[0]);

    internal static bool IsSupported
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated && Avx512F.IsSupported;
    }

    /// <summary>
    /// Applies a function to each float; the target may be the source's memory. Gives the sum, where there is one; the floats
    /// behind these, which are a softmax's next row, are then fetched into the cache.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Apply<TFunction>(float* source, float* target, int count, TFunction function)
        where TFunction : struct, IExponential
    {
        var c = constants;
        Vector512<float> factor = Vector512.Create(c[0]), rounder = Vector512.Create(c[1]), high = Vector512.Create(c[2]), low = Vector512.Create(c[3]);
        Vector512<float> third = Vector512.Create(c[4]), second = Vector512.Create(c[5]), roots = Vector512.Load(c + Roots);
        var sum = Vector512<float>.Zero;
        nint i = 0;
        for (; i <= count - 16; i += 16)
        {
            var given = Vector512.Load(source + i);
            var x = function.Argument(given);
            var rounded = Vector512.FusedMultiplyAdd(x, factor, rounder);
            var n = rounded - rounder;
            var r = Vector512.FusedMultiplyAdd(n, low, Vector512.FusedMultiplyAdd(n, high, x));
            var remainder = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(third, r, second), r * r, r);
            var result = function.Finish(given, Avx512F.PermuteVar16x32(roots, rounded.AsInt32()), remainder, n);
            if (TFunction.IsSummed)
            {
                Sse.Prefetch0(source + i + count);
                sum += result;
            }

            result.Store(target + i);
        }

        if (!TFunction.IsSummed && i == count)
            return 0;
        return Vector512.Sum(sum) + (i == count ? 0 : ApplyRest(source + i, target + i, count - (int)i, function));
    }

    /// <summary>The last floats, in a vector with minus infinities, whose exponential function adds nothing to a sum.</summary>
    private static float ApplyRest<TFunction>(float* source, float* target, int count, TFunction function)
        where TFunction : struct, IExponential
    {
        var vector = stackalloc float[16];
        var all = new Span<float>(vector, 16);
        all.Fill(float.NegativeInfinity);
        new ReadOnlySpan<float>(source, count).CopyTo(all);
        var sum = Apply(vector, vector, 16, function);
        all[..count].CopyTo(new Span<float>(target, count));
        return sum;
    }

    /// <summary>The greatest of at least one float; a NaN may be passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Max(float* source, int count)
    {
        Vector512<float> a = Vector512.Create(float.NegativeInfinity), b = a, c = a, d = a;
        nint i = 0;
        for (; i <= count - 64; i += 64)
        {
            a = Vector512.MaxNative(a, Vector512.Load(source + i));
            b = Vector512.MaxNative(b, Vector512.Load(source + i + 16));
            c = Vector512.MaxNative(c, Vector512.Load(source + i + 32));
            d = Vector512.MaxNative(d, Vector512.Load(source + i + 48));
        }

        for (; i <= count - 16; i += 16)
            a = Vector512.MaxNative(a, Vector512.Load(source + i));
        a = Vector512.MaxNative(Vector512.MaxNative(a, b), Vector512.MaxNative(c, d));
        var half = Vector256.MaxNative(a.GetLower(), a.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        var max = Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
        for (; i < count; i++)
            max = Math.Max(max, source[i]);
        return max;
    }

    private static float[] CreateConstants()
    {
        const double Ln2 = 0.693147180559945309;
        const float SixteenthRounder = 1.5f * (1 << 19);
        var array = GC.AllocateArray<float>(2 * Roots, pinned: true);
        float[] values = [(float)(1 / Ln2), SixteenthRounder, -(float)Ln2, -(float)(Ln2 - (float)Ln2), 1 / 6f, 0.5f];
        values.CopyTo(array, 0);
        for (var i = 0; i < 16; i++)
            array[Roots + i] = (float)Math.Pow(2, i / 16.0);
        return array;
    }
}

/// <summary>exp x</summary>
internal readonly struct Exp512 : IExponential
{
    public static bool IsSummed => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Argument(Vector512<float> x) => Limit(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Finish(Vector512<float> x, Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent) =>
        Power(root, remainder, exponent);

    /// <summary>Beyond these limits the function is 0 and infinity; a NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Limit(Vector512<float> x) =>
        Vector512.MinNative(Vector512.Create(89f), Vector512.MaxNative(Vector512.Create(-104.5f), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Power(Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent) =>
        Avx512F.Scale(Vector512.FusedMultiplyAdd(root, remainder, root), exponent);
}

/// <summary>exp(x - shift), summed.</summary>
internal readonly struct ShiftedExp512(float shift) : IExponential
{
    public static bool IsSummed => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Argument(Vector512<float> x) => Exp512.Limit(x - Vector512.Create(shift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Finish(Vector512<float> x, Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent) =>
        Exp512.Power(root, remainder, exponent);
}

/// <summary>1 / (1 + exp(-x))</summary>
internal readonly struct Sigmoid512 : IExponential
{
    public static bool IsSummed => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Argument(Vector512<float> x) => Exp512.Limit(-x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Finish(Vector512<float> x, Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent) =>
        Vector512<float>.One / (Vector512<float>.One + Exp512.Power(root, remainder, exponent));
}

/// <summary>tanh x = e / (e + 2) with e = exp(2x) - 1; the sign is x's, also that of 0.</summary>
internal readonly struct Tanh512 : IExponential
{
    /// <summary>From half of it on, tanh is 1 in single precision.</summary>
    private const float Greatest = 19;

    public static bool IsSummed => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Argument(Vector512<float> x) =>
        Vector512.MinNative(Vector512.Create(Greatest), Vector512.MaxNative(Vector512.Create(-Greatest), x + x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Finish(Vector512<float> x, Vector512<float> root, Vector512<float> remainder, Vector512<float> exponent)
    {
        var power = Avx512F.Scale(root, exponent);
        var e = Vector512.FusedMultiplyAdd(power, remainder, power - Vector512<float>.One);
        return Vector512.CopySign(e / (e + Vector512.Create(2f)), x);
    }
}
