namespace ShapeGen.Fuzz.Writing;

/// <summary>Layers that look at the last dimension, or at none.</summary>
internal static class FeatureLayers
{
    private static readonly string[] Activations =
    [
        "ReLU", "Sigmoid", "Tanh", "GELU", "SiLU", "ELU", "Softplus", "Mish", "Hardswish", "Identity", "LeakyReLU", "Softsign", "SELU",
        "CELU", "Hardtanh", "ReLU6", "Tanhshrink", "LogSigmoid", "Dropout",
    ];

    public static LayerChoice? Activation(Draw draw, Named input, Func<Size> size) =>
        draw.Chance(0.1) ? new("LeakyReLU", "negativeSlope: 0.2", input.Sizes) : new(draw.One(Activations), "", input.Sizes);

    public static LayerChoice? Linear(Draw draw, Named input, Func<Size> size)
    {
        if (!input.Last.IsFixed)
            return null;

        var features = size();
        var bias = draw.Chance(0.15) ? ", bias: false" : "";
        return new("Linear", $"{input.Last.Code}, {features.Code}{bias}", WithLast(input, features));
    }

    /// <summary>To the same features, so that it can be repeated.</summary>
    public static LayerChoice? SquareLinear(Draw draw, Named input, Func<Size> size) =>
        input.Last.IsFixed ? new("Linear", $"{input.Last.Code}, {input.Last.Code}", input.Sizes) : null;

    public static LayerChoice? LayerNorm(Draw draw, Named input, Func<Size> size)
    {
        if (!input.Last.IsFixed)
            return null;
        if (input.Rank > 2 && !input.Sizes[^2].IsPack && input.Sizes[^2].IsFixed && draw.Chance(0.5))
            return new("LayerNorm", $"({input.Sizes[^2].Code}, {input.Last.Code})", input.Sizes);

        return new(draw.One("LayerNorm", "RMSNorm"), input.Last.Code!, input.Sizes);
    }

    public static LayerChoice? Softmax(Draw draw, Named input, Func<Size> size) =>
        new(draw.One("Softmax", "LogSoftmax"), input.HasPack || draw.Chance(0.5) ? "-1" : $"dim: {draw.Number(0, input.Rank - 1)}", input.Sizes);

    /// <summary>Halves a dimension.</summary>
    public static LayerChoice? Glu(Draw draw, Named input, Func<Size> size) =>
        input.Last.IsConstant && input.Last.IsMultipleOf(2) && input.Last.Least >= 4
            ? new("GLU", draw.Chance(0.5) ? "" : "dim: -1", WithLast(input, input.Last / 2))
            : null;

    public static LayerChoice? Flatten(Draw draw, Named input, Func<Size> size)
    {
        if (input.HasPack || input.Rank < 3)
            return null;
        if (draw.Chance(0.6))
            return new("Flatten", "", [input.Sizes[0], Product(input.Sizes.Skip(1))]);

        var start = draw.Number(0, input.Rank - 2);
        var end = draw.Number(start + 1, input.Rank - 1);
        return new("Flatten", $"{start}, {(draw.Chance(0.5) ? end : end - input.Rank)}", Flattened(input, start, end));
    }

    public static LayerChoice? Unflatten(Draw draw, Named input, Func<Size> size)
    {
        var dimension = draw.Number(0, input.Rank - 1);
        if (input.HasPack || input.Rank > 4 || !input.Sizes[dimension].IsConstant || input.Sizes[dimension].Least < 4)
            return null;

        var first = (long)draw.Divisor(input.Sizes[dimension].Least);
        var second = input.Sizes[dimension].Least / first;
        var sizes = draw.Chance(0.4) ? $"({first}, -1)" : $"({first}, {second})";
        return new("Unflatten", $"{dimension}, {sizes}", [.. input.Sizes.Take(dimension), first, second, .. input.Sizes.Skip(dimension + 1)]);
    }

    public static LayerChoice? TransformerEncoderLayer(Draw draw, Named input, Func<Size> size)
    {
        if (input.Rank != 3 || input.HasPack || !input.Last.IsConstant || input.Last.Least > 16)
            return null;

        var heads = draw.Divisor(input.Last.Least);
        var arguments = draw.One("", ", batchFirst: true", ", activation: \"gelu\", normFirst: true", ", batchFirst: true, bias: false");
        return new("TransformerEncoderLayer", $"{input.Last}, {heads}, dimFeedforward: {draw.Number(3, 12)}{arguments}", input.Sizes);
    }

    public static IReadOnlyList<Size> WithLast(Named input, Size size) => [.. input.Sizes.Take(input.Rank - 1), size];

    public static IReadOnlyList<Size> Flattened(Named input, int start, int end) =>
        [.. input.Sizes.Take(start), Product(input.Sizes.Skip(start).Take(end - start + 1)), .. input.Sizes.Skip(end + 1)];

    public static Size Product(IEnumerable<Size> sizes) => sizes.Aggregate((left, right) => left * right);
}
