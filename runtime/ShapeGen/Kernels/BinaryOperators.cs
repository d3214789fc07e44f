using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>An operation of two floats, over rows and over one row and a number.</summary>
internal interface IBinaryOperator
{
    static abstract void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output);

    static abstract void Apply(ReadOnlySpan<float> left, float right, Span<float> output);

    static abstract void Apply(float left, ReadOnlySpan<float> right, Span<float> output);
}

internal readonly struct AddOperator : IBinaryOperator
{
    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) =>
        TensorPrimitives.Add(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Add(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Add(right, left, output);
}

internal readonly struct SubtractOperator : IBinaryOperator
{
    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) =>
        TensorPrimitives.Subtract(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Subtract(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Subtract(left, right, output);
}

internal readonly struct MultiplyOperator : IBinaryOperator
{
    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) =>
        TensorPrimitives.Multiply(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Multiply(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Multiply(right, left, output);
}

internal readonly struct DivideOperator : IBinaryOperator
{
    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) =>
        TensorPrimitives.Divide(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Divide(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Divide(left, right, output);
}
