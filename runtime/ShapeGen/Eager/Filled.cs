using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Tensors with their first contents.</summary>
internal static class Filled
{
    public static Tensor<float> Zeros(ReadOnlySpan<nint> sizes) => throw new NotSupportedException();

    public static Tensor<float> Ones(ReadOnlySpan<nint> sizes) => throw new NotSupportedException();

    public static Tensor<float> Rand(ReadOnlySpan<nint> sizes) => throw new NotSupportedException();

    public static Tensor<float> Randn(ReadOnlySpan<nint> sizes) => throw new NotSupportedException();

    public static Tensor<long> Arange(long start, long end, long step) => throw new NotSupportedException();
}
