namespace ShapeGen;

/// <summary>Random numbers.</summary>
public sealed class Generator
{
    /// <summary>The generator that layers and <c>Tensor.Randn</c> draw from.</summary>
    public static Generator Default { get; } = new();

    /// <summary>Uniform.</summary>
    public void Uniform(Span<float> values, double from = 0, double to = 1) => throw new NotSupportedException();
}
