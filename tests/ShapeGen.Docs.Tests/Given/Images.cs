global using static Given;
using System.Numerics.Tensors;
using ShapeGen;

/// <summary>What a page speaks of without declaring it.</summary>
internal static class Given
{
    public static LeNet model { get; } = new();

    public static Tensor<float> images { get; } = Tensor.Zeros(32, 1, 28, 28);

    public static Tensor<float> logits { get; } = Tensor.Zeros(32, 10);

    public static ReadOnlySpan<float> imageSpan => new float[32 * 28 * 28];

    public static Span<float> logitSpan => new float[32 * 10];
}
