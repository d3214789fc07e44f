using System.Numerics.Tensors;

namespace ShapeGen.Kernels;

/// <summary>The greater or the lesser of two floats, and that of many; a NaN counts as both.</summary>
internal interface IExtremum : IBinaryOperator
{
    static abstract float Of(ReadOnlySpan<float> values);
}

internal readonly struct MaximumOperator : IExtremum
{
    public static float Of(ReadOnlySpan<float> values) => TensorPrimitives.Max(values);

    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Max(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Max(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Max(right, left, output);
}

internal readonly struct MinimumOperator : IExtremum
{
    public static float Of(ReadOnlySpan<float> values) => TensorPrimitives.Min(values);

    public static void Apply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Min(left, right, output);

    public static void Apply(ReadOnlySpan<float> left, float right, Span<float> output) => TensorPrimitives.Min(left, right, output);

    public static void Apply(float left, ReadOnlySpan<float> right, Span<float> output) => TensorPrimitives.Min(right, left, output);
}
