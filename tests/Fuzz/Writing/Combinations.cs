namespace ShapeGen.Fuzz.Writing;

/// <summary>Operations on several tensors.</summary>
internal static class Combinations
{
    public static void Write(BodyWriter body, Named input)
    {
        switch (body.Draw.Number(0, 8))
        {
            case 0 or 1:
                Residual(body, input);
                break;
            case 2:
                Arithmetic(body, input);
                break;
            case 3:
                Concatenation(body, input);
                break;
            case 4:
                Parts(body, input);
                break;
            case 5:
                Product(body, input);
                break;
            case 6:
                Bilinear(body, input);
                break;
            case 7:
                Attention(body, input);
                break;
            default:
                InPlace(body, input);
                break;
        }
    }

    private static void Residual(BodyWriter body, Named input) =>
        body.Keep(input, $"{input.Code} {body.Draw.One("+", "-", "*")} {body.KeepingExpression(input)}", input.Sizes);

    private static void Arithmetic(BodyWriter body, Named input)
    {
        if (Partner(body, input) is { } other)
            body.Keep(input, $"{input.Code} {body.Draw.One("+", "-", "*")} {other.Code}", input.Sizes);
        else if (!input.HasPack && input.Rank >= 2)
            body.Declare($"{input.Code} - {input.Code}.Mean({input.Rank - 1}, keepdim: true)", input.Sizes);
    }

    private static void Concatenation(BodyWriter body, Named input)
    {
        if (input.HasPack || input.Rank > 4)
            return;

        var other = Partner(body, input) ?? body.Declare(body.KeepingExpression(input), input.Sizes);
        var at = body.Draw.Number(0, input.Rank - 1);
        if (body.Draw.Chance(0.3))
        {
            body.Declare($"Tensor.Stack([{input.Code}, {other.Code}], dim: {at})", [.. input.Sizes.Take(at), 2, .. input.Sizes.Skip(at)]);
            return;
        }

        var list = body.Draw.Chance(0.5) ? $"[{input.Code}, {other.Code}]" : $"new[] {{ {input.Code}, {other.Code} }}";
        body.Declare($"Tensor.Cat({list}, dim: {at})", [.. input.Sizes.Take(at), input.Sizes[at] + input.Sizes[at], .. input.Sizes.Skip(at + 1)]);
    }

    private static void Parts(BodyWriter body, Named input)
    {
        var at = body.Draw.Number(0, input.Rank - 1);
        if (input.HasPack || !input.Sizes[at].IsConstant || input.Sizes[at].Least < 2)
            return;

        var (first, second) = (body.NewName("p"), body.NewName("p"));
        var size = input.Sizes[at];
        if (size.IsMultipleOf(2) && body.Draw.Chance(0.5))
        {
            var half = With(input, at, size / 2);
            body.Line($"var ({first}, {second}) = {input.Code}.{body.Draw.One($"Chunk(2, dim: {at})", $"Split({size / 2}, dim: {at})")};");
            body.Add(new(first, half));
            body.Add(new(second, half));
            return;
        }

        var left = body.Draw.Number(1, (int)size.Least - 1);
        body.Line($"var ({first}, {second}) = {input.Code}.Split([{left}, {size.Least - left}], dim: {at});");
        body.Add(new(first, With(input, at, left)));
        body.Add(new(second, With(input, at, size - left)));
    }

    private static void Product(BodyWriter body, Named input)
    {
        if (input.HasPack || input.Rank is < 2 or > 4)
            return;

        var (rows, columns) = (input.Sizes[^2], input.Sizes[^1]);
        var transposed = $"{input.Code}.Transpose(-1, -2)";
        var leading = input.Sizes.Take(input.Rank - 2);
        if (input.Rank == 3 && body.Draw.Chance(0.4))
            body.Declare($"{input.Code}.Bmm({transposed})", [.. leading, rows, rows]);
        else if (body.Draw.Chance(0.5))
            body.Declare($"{input.Code}.Matmul({transposed})", [.. leading, rows, rows]);
        else
            body.Declare($"{transposed}.Matmul({input.Code})", [.. leading, columns, columns]);
    }

    private static void Bilinear(BodyWriter body, Named input)
    {
        if (!input.Last.IsFixed || input.HasPack)
            return;

        var other = Partner(body, input) ?? input;
        var size = body.NewSize();
        var field = body.Owner.AddField("Bilinear", "layer", $"new Bilinear({input.Last.Code}, {other.Last.Code}, {size.Code})");
        body.Declare($"{field}.Forward({input.Code}, {other.Code})", FeatureLayers.WithLast(input, size));
    }

    private static void Attention(BodyWriter body, Named input)
    {
        if (input.HasPack || input.Rank is < 3 or > 4)
            return;

        var key = Partner(body, input) ?? input;
        var causal = body.Draw.Chance(0.4) ? ", isCausal: true" : "";
        body.Declare($"{input.Code}.ScaledDotProductAttention({key.Code}, {input.Code}{causal})", input.Sizes);
    }

    /// <summary>Into a tensor that nothing else is an alias of.</summary>
    private static void InPlace(BodyWriter body, Named input)
    {
        var target = body.Declare($"{input.Code}.{body.Draw.One("Relu", "Sigmoid", "Tanh")}()", input.Sizes);
        var other = Partner(body, target) ?? input;
        body.Line($"{target.Code} {body.Draw.One("+=", "*=")} {other.Code};");
    }

    /// <summary>Another tensor of the same shape.</summary>
    private static Named? Partner(BodyWriter body, Named input) =>
        body.Draw.OneWhere(body.Live, other => other.Code != input.Code && other.HasShapeOf(input));

    private static IReadOnlyList<Size> With(Named input, int at, Size size) => [.. input.Sizes.Take(at), size, .. input.Sizes.Skip(at + 1)];
}
