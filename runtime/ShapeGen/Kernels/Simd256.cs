using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>Vectors of 256 bits.</summary>
internal readonly unsafe struct Simd256 : ISimd<Vector256<float>>
{
    public static int Count => 8;

    public static Vector256<float> Load(float* source) => Vector256.Load(source);

    public static Vector256<float> LoadLast(float* end, int count) =>
        Vector256.Load(end - Count) & Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(Count - count)).AsSingle();

    public static void Store(Vector256<float> value, float* target) => value.Store(target);

    public static Vector256<float> Broadcast(float value) => Vector256.Create(value);

    public static Vector256<float> Add(Vector256<float> left, Vector256<float> right) => left + right;

    public static Vector256<float> Subtract(Vector256<float> left, Vector256<float> right) => left - right;

    public static Vector256<float> Multiply(Vector256<float> left, Vector256<float> right) => left * right;

    public static Vector256<float> Divide(Vector256<float> left, Vector256<float> right) => left / right;

    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Vector256.MultiplyAddEstimate(left, right, addend);

    public static Vector256<float> Clamp(Vector256<float> value, Vector256<float> least, Vector256<float> greatest) =>
        Vector256.MinNative(greatest, Vector256.MaxNative(least, value));

    public static Vector256<float> SelectLess(Vector256<float> left, Vector256<float> right, Vector256<float> yes, Vector256<float> no) =>
        Vector256.ConditionalSelect(Vector256.LessThan(left, right), yes, no);

    public static Vector256<float> Sqrt(Vector256<float> value) => Vector256.Sqrt(value);

    public static Vector256<float> Abs(Vector256<float> value) => Vector256.Abs(value);

    public static Vector256<float> CopySign(Vector256<float> value, Vector256<float> sign) => Vector256.CopySign(value, sign);

    public static Vector256<float> Round(Vector256<float> value) => Vector256.Round(value);

    public static Vector256<float> PowerOfTwo(Vector256<float> exponent) =>
        ((Vector256.ConvertToInt32Native(exponent) + Vector256.Create(127)) << 23).AsSingle();

    public static Vector256<float> Scale(Vector256<float> value, Vector256<float> exponent)
    {
        var half = Round(exponent * 0.5f);
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }

    public static Vector256<float> Log(Vector256<float> value) => Vector256.Log(value);

    public static float Sum(Vector256<float> value) => Vector256.Sum(value);

    public static Vector256<float> Max(Vector256<float> left, Vector256<float> right) => Vector256.Max(left, right);

    public static (Vector256<float> Low, Vector256<float> High) Interleave(Vector256<float> left, Vector256<float> right)
    {
        var (lowest, low) = Simd128.Interleave(left.GetLower(), right.GetLower());
        var (high, highest) = Simd128.Interleave(left.GetUpper(), right.GetUpper());
        return (Vector256.Create(lowest, low), Vector256.Create(high, highest));
    }

    public static (Vector256<float> Even, Vector256<float> Odd) Deinterleave(Vector256<float> left, Vector256<float> right)
    {
        var (leftEven, leftOdd) = Simd128.Deinterleave(left.GetLower(), left.GetUpper());
        var (rightEven, rightOdd) = Simd128.Deinterleave(right.GetLower(), right.GetUpper());
        return (Vector256.Create(leftEven, rightEven), Vector256.Create(leftOdd, rightOdd));
    }
}
