namespace ShapeGen.Kernels;

/// <summary>Single floats in place of vectors, where the processor's are not to be used.</summary>
internal readonly unsafe struct SimdScalar : ISimd<float>
{
    public static int Count => 1;

    public static float Load(float* source) => *source;

    public static float LoadLast(float* end, int count) => count == 0 ? 0 : end[-1];

    public static void Store(float value, float* target) => *target = value;

    public static float Broadcast(float value) => value;

    public static float Add(float left, float right) => left + right;

    public static float Subtract(float left, float right) => left - right;

    public static float Multiply(float left, float right) => left * right;

    public static float Divide(float left, float right) => left / right;

    public static float MultiplyAdd(float left, float right, float addend) => (left * right) + addend;

    public static float Clamp(float value, float least, float greatest) => value < least ? least : greatest < value ? greatest : value;

    public static float SelectLess(float left, float right, float yes, float no) => left < right ? yes : no;

    public static float Sqrt(float value) => MathF.Sqrt(value);

    public static float Abs(float value) => MathF.Abs(value);

    public static float CopySign(float value, float sign) => MathF.CopySign(value, sign);

    public static float Round(float value) => MathF.Round(value);

    public static float PowerOfTwo(float exponent) => BitConverter.Int32BitsToSingle((int)exponent + 127 << 23);

    public static float Scale(float value, float exponent) => MathF.ScaleB(value, (int)exponent);

    public static float Log(float value) => MathF.Log(value);

    public static float Sum(float value) => value;

    public static float Max(float left, float right) => MathF.Max(left, right);

    public static (float Low, float High) Interleave(float left, float right) => (left, right);

    public static (float Even, float Odd) Deinterleave(float left, float right) => (left, right);
}
