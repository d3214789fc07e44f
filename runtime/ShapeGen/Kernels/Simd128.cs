using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>Vectors of 128 bits.</summary>
internal readonly unsafe struct Simd128 : ISimd<Vector128<float>>
{
    public static int Count => 4;

    public static Vector128<float> Load(float* source) => Vector128.Load(source);

    public static Vector128<float> LoadLast(float* end, int count) =>
        Vector128.Load(end - Count) & Vector128.GreaterThanOrEqual(Vector128<int>.Indices, Vector128.Create(Count - count)).AsSingle();

    public static void Store(Vector128<float> value, float* target) => value.Store(target);

    public static Vector128<float> Broadcast(float value) => Vector128.Create(value);

    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    public static Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;

    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.MultiplyAddEstimate(left, right, addend);

    public static Vector128<float> Clamp(Vector128<float> value, Vector128<float> least, Vector128<float> greatest) =>
        Vector128.MinNative(greatest, Vector128.MaxNative(least, value));

    public static Vector128<float> SelectLess(Vector128<float> left, Vector128<float> right, Vector128<float> yes, Vector128<float> no) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), yes, no);

    public static Vector128<float> Sqrt(Vector128<float> value) => Vector128.Sqrt(value);

    public static Vector128<float> Abs(Vector128<float> value) => Vector128.Abs(value);

    public static Vector128<float> CopySign(Vector128<float> value, Vector128<float> sign) => Vector128.CopySign(value, sign);

    public static Vector128<float> Round(Vector128<float> value) => Vector128.Round(value);

    public static Vector128<float> PowerOfTwo(Vector128<float> exponent) =>
        ((Vector128.ConvertToInt32Native(exponent) + Vector128.Create(127)) << 23).AsSingle();

    public static Vector128<float> Scale(Vector128<float> value, Vector128<float> exponent)
    {
        var half = Round(exponent * 0.5f);
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    public static Vector128<float> Log(Vector128<float> value) => Vector128.Log(value);

    public static float Sum(Vector128<float> value) => Vector128.Sum(value);

    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Vector128.Max(left, right);

    public static (Vector128<float> Low, Vector128<float> High) Interleave(Vector128<float> left, Vector128<float> right) =>
        (Packing.InterleaveLow(left, right), Packing.InterleaveHigh(left, right));

    public static (Vector128<float> Even, Vector128<float> Odd) Deinterleave(Vector128<float> left, Vector128<float> right) =>
        (Packing.EveryOther(left, right), Packing.EveryOther(Odd(left), Odd(right)));

    /// <summary>The odd lanes in the places of the even ones.</summary>
    private static Vector128<float> Odd(Vector128<float> value) => (value.AsUInt64() >> 32).AsSingle();
}
