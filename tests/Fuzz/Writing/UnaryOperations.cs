namespace ShapeGen.Fuzz.Writing;

/// <summary>Operations on one tensor.</summary>
internal static class UnaryOperations
{
    private static readonly string[] Functions =
    [
        "Relu()", "Sigmoid()", "Tanh()", "Gelu()", "Silu()", "Elu()", "Softplus()", "Mish()", "Hardswish()", "LeakyRelu(0.2)", "Softsign()",
        "Selu()", "Gelu(approximate: \"tanh\")", "Hardtanh(-2, 2)", "Logsigmoid()", "Tanhshrink()",
    ];

    /// <summary>Keeps the shape.</summary>
    public static OperationChoice? Function(Draw draw, Named input) => new($"{input.Code}.{draw.One(Functions)}", input.Sizes);

    public static OperationChoice? Scale(Draw draw, Named input) =>
        new(draw.One($"{input.Code} * 0.5f", $"{input.Code} + 1f", $"{input.Code} / 2f"), input.Sizes);

    public static OperationChoice? Softmax(Draw draw, Named input) =>
        new($"{input.Code}.{draw.One("Softmax", "LogSoftmax")}({(input.HasPack || draw.Chance(0.4) ? "-1" : $"dim: {Dimension(draw, input)}")})", input.Sizes);

    public static OperationChoice? Flatten(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank < 3)
            return null;

        var start = draw.Number(0, input.Rank - 2);
        var end = draw.Chance(0.6) ? input.Rank - 1 : draw.Number(start + 1, input.Rank - 1);
        var arguments = end == input.Rank - 1 && draw.Chance(0.7) ? $"{start}" : $"{start}, {end}";
        return new($"{input.Code}.Flatten({arguments})", FeatureLayers.Flattened(input, start, end));
    }

    /// <summary>Splits a constant dimension, or joins two.</summary>
    public static OperationChoice? Reshape(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank > 4)
            return null;

        var sizes = input.Sizes.ToList();
        var codes = Enumerable.Range(0, input.Rank).Select(input.LengthOf).ToList();
        var at = draw.Number(0, input.Rank - 1);
        if (sizes[at].IsConstant && sizes[at].Least > 1)
        {
            var first = draw.Divisor(sizes[at].Least);
            var second = sizes[at] / first;
            sizes.RemoveAt(at);
            sizes.InsertRange(at, [first, second]);
            codes.RemoveAt(at);
            codes.InsertRange(at, [$"{first}", $"{second}"]);
        }
        else if (at + 1 < input.Rank)
        {
            var product = sizes[at] * sizes[at + 1];
            sizes.RemoveRange(at, 2);
            sizes.Insert(at, product);
            codes[at] = $"{codes[at]} * {codes[at + 1]}";
            codes.RemoveAt(at + 1);
        }

        if (draw.Chance(0.4))
            codes[draw.Number(0, codes.Count - 1)] = "-1";
        return new($"{input.Code}.Reshape({string.Join(", ", codes)})", sizes);
    }

    public static OperationChoice? Permute(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank < 2)
            return null;
        if (draw.Chance(0.5))
            return Transpose(draw, input);

        var order = draw.Order(input.Rank);
        return new($"{input.Code}.Permute({string.Join(", ", order)})", [.. order.Select(at => input.Sizes[at])]);
    }

    private static OperationChoice Transpose(Draw draw, Named input)
    {
        var (first, second) = (draw.Number(0, input.Rank - 1), draw.Number(0, input.Rank - 1));
        var sizes = input.Sizes.ToArray();
        (sizes[first], sizes[second]) = (sizes[second], sizes[first]);
        return new($"{input.Code}.Transpose({Written(draw, input, first)}, {Written(draw, input, second)})", sizes);
    }

    public static OperationChoice? Unsqueeze(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank > 4)
            return null;

        var at = draw.Number(0, input.Rank);
        return new($"{input.Code}.Unsqueeze({(draw.Chance(0.2) ? at - input.Rank - 1 : at)})", [.. input.Sizes.Take(at), 1, .. input.Sizes.Skip(at)]);
    }

    public static OperationChoice? Squeeze(Draw draw, Named input)
    {
        var at = input.Sizes.ToList().FindIndex(size => size.Contract == "1");
        return input.HasPack || at < 0 || input.Rank < 2
            ? null
            : new($"{input.Code}.Squeeze({Written(draw, input, at)})", [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)]);
    }

    public static OperationChoice? Select(Draw draw, Named input)
    {
        var at = draw.Number(0, input.Rank - 1);
        if (input.HasPack || input.Rank < 3)
            return null;

        var index = draw.Chance(0.3) ? -1 : draw.Chance(0.6) ? 0 : draw.Number(0, (int)Math.Min(4, input.Sizes[at].Least - 1));
        return new($"{input.Code}.Select({Written(draw, input, at)}, {index})", [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)]);
    }

    public static OperationChoice? Narrow(Draw draw, Named input)
    {
        var at = draw.Number(0, input.Rank - 1);
        if (input.HasPack || input.Sizes[at].Least < 3)
            return null;

        var start = draw.Number(0, 1);
        if (!input.Sizes[at].IsConstant && draw.Chance(0.6))
            return new($"{input.Code}.Narrow({at}, {start}, {input.LengthOf(at)} - {start + 1})", With(input, at, input.Sizes[at] - (start + 1)));

        var length = draw.Number(1, (int)input.Sizes[at].Least - start);
        return new($"{input.Code}.Narrow({at}, {start}, {length})", With(input, at, length));
    }

    public static OperationChoice? Reduce(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank < 2)
            return null;

        var at = draw.Number(0, input.Rank - 1);
        var keeps = draw.Chance(0.4);
        var sizes = keeps ? With(input, at, 1) : [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)];
        return new($"{input.Code}.{draw.One("Sum", "Mean", "Amax")}({Written(draw, input, at)}{(keeps ? ", keepdim: true" : "")})", sizes);
    }

    public static OperationChoice? Pad(Draw draw, Named input)
    {
        if (input.HasPack || input.Rank < 2)
            return null;

        var (before, after) = (draw.Number(0, 2), draw.Number(0, 2));
        return new($"{input.Code}.Pad([{before}, {after}])", With(input, input.Rank - 1, input.Last + before + after));
    }

    public static OperationChoice? Expand(Draw draw, Named input)
    {
        var at = input.Sizes.ToList().FindIndex(size => size.Contract == "1");
        if (input.HasPack || at < 0)
            return null;

        var size = draw.Number(2, 4);
        var codes = Enumerable.Range(0, input.Rank).Select(index => index == at ? $"{size}" : draw.Chance(0.5) ? "-1" : input.LengthOf(index));
        return new($"{input.Code}.Expand({string.Join(", ", codes)})", With(input, at, size));
    }

    public static OperationChoice? Einsum(Draw draw, Named input) => (input.HasPack, input.Rank) switch
    {
        (false, 2) => new($"Tensor.Einsum(\"ij->ji\", {input.Code})", [input.Sizes[1], input.Sizes[0]]),
        (false, 3) => draw.Chance(0.5)
            ? new($"Tensor.Einsum(\"bij,bkj->bik\", {input.Code}, {input.Code})", [input.Sizes[0], input.Sizes[1], input.Sizes[1]])
            : new($"Tensor.Einsum(\"bij->bj\", {input.Code})", [input.Sizes[0], input.Sizes[2]]),
        _ => null,
    };

    private static IReadOnlyList<Size> With(Named input, int at, Size size) => [.. input.Sizes.Take(at), size, .. input.Sizes.Skip(at + 1)];

    private static int Dimension(Draw draw, Named input) => draw.Number(0, input.Rank - 1);

    /// <summary>From the front or from the end.</summary>
    private static int Written(Draw draw, Named input, int at) => draw.Chance(0.3) ? at - input.Rank : at;
}
