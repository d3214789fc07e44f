namespace ShapeGen.Fuzz.Writing;

/// <summary>Code that depends on sizes, parameters and flags.</summary>
internal static class Branches
{
    public static void Write(BodyWriter body, Named input)
    {
        switch (body.Draw.Number(0, 5))
        {
            case 0:
                Choice(body, input);
                break;
            case 1:
                Switch(body, input);
                break;
            case 2:
                Optional(body, input);
                break;
            default:
                IfElse(body, input);
                break;
        }
    }

    private static void IfElse(BodyWriter body, Named input)
    {
        if (body.Draw.Chance(0.3))
        {
            TwoWays(body, input);
            return;
        }

        var result = body.Declare($"{input.Code}.Relu()", input.Sizes);
        body.Block($"if ({Condition(body, input)})", () => Assign(body, result));
        if (body.Draw.Chance(0.6))
            body.Block("else", () => Assign(body, result));
    }

    /// <summary>Both sides give another shape than they found, the same one.</summary>
    private static void TwoWays(BodyWriter body, Named input)
    {
        if (body.Layer(input) is not { } layer)
            return;

        var name = body.NewName("x");
        var (first, second) = (body.Apply(layer, input), body.Apply(layer, input));
        var condition = Condition(body, input);
        body.Line($"Tensor<float> {name};");
        body.Block($"if ({condition})", () => body.Line($"{name} = {first};"));
        body.Block("else", () => body.Line($"{name} = {second};"));
        body.Add(new(name, layer.Result));
    }

    private static void Assign(BodyWriter body, Named tensor)
    {
        for (var count = body.Draw.Number(1, 2); count > 0; count--)
            body.Line($"{tensor.Code} = {body.KeepingExpression(tensor)};");
    }

    private static void Choice(BodyWriter body, Named input)
    {
        var (first, second) = (body.KeepingExpression(input), body.Draw.Chance(0.5) ? input.Code : body.KeepingExpression(input));
        body.Declare($"{Condition(body, input)} ? {first} : {second}", input.Sizes);
    }

    private static void Switch(BodyWriter body, Named input)
    {
        if (input.HasPack)
            return;

        var name = body.NewName("x");
        var arms = $"0 => {body.KeepingExpression(input)}, 1 => {body.KeepingExpression(input)}, _ => {input.Code}";
        body.Line($"var {name} = ({input.LengthOf(body.Draw.Number(0, input.Rank - 1))} % 3) switch {{ {arms} }};");
        body.Add(new(name, input.Sizes));
    }

    /// <summary>A layer that is there only where sizes differ, as in a residual block.</summary>
    private static void Optional(BodyWriter body, Named input)
    {
        var sizes = body.Owner.Parameters;
        if (sizes.Count == 0 || !input.Last.IsFixed)
            return;

        var to = body.Draw.One(sizes);
        var field = body.Owner.AddField("Linear?", "optional", $"{input.Last.Code} == {to.Code} ? null : new Linear({input.Last.Code}, {to.Code})");
        var code = body.Draw.One($"{field} is null ? {input.Code} : {field}.Forward({input.Code})", $"{field} != null ? {field}.Forward({input.Code}) : {input.Code}");
        body.Declare(code, FeatureLayers.WithLast(input, to));
    }

    private static string Condition(BodyWriter body, Named input)
    {
        var draw = body.Draw;
        if (draw.Chance(0.4))
        {
            if (body.Owner.Flags.Count == 0)
                body.Owner.Flags.Add("flag");
            return draw.One(body.Owner.Flags) is var flag && draw.Chance(0.3) ? "!" + flag : body.Owner.Flags[0];
        }

        if (body.Owner.Parameters.Count > 0 && draw.Chance(0.4))
        {
            var (left, right) = (draw.One(body.Owner.Parameters), draw.One(body.Owner.Parameters));
            return draw.One($"{left.Code} == {right.Code}", $"{left.Code} > {draw.Number(3, 9)}", $"{left.Code} % 2 == 0", $"{left.Code} < {right.Code}");
        }

        if (input.HasPack)
            return $"{input.Code}.Rank > 2";

        var at = draw.Number(0, input.Rank - 1);
        var threshold = draw.One(input.Sizes[at].Values);
        return draw.One($"{input.Code}.Lengths[{at}] > {threshold}", $"{input.Code}.Lengths[{at}] == {threshold}", $"{input.Code}.Lengths[{at}] % 2 == 0", $"{input.Code}.Rank == {input.Rank}");
    }
}
