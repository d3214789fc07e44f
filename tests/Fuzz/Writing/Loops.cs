namespace ShapeGen.Fuzz.Writing;

/// <summary>Loops with constant and with open counts, and the lists that they fill.</summary>
internal static class Loops
{
    public static void Write(BodyWriter body, Named input)
    {
        switch (body.Draw.Number(0, 5))
        {
            case 0:
                Counted(body, input);
                break;
            case 1:
                While(body, input);
                break;
            case 2:
                Collected(body, input);
                break;
            case 3:
                OverParts(body, input);
                break;
            default:
                OverDimension(body, input);
                break;
        }
    }

    private static void Counted(BodyWriter body, Named input)
    {
        var result = body.Declare($"{input.Code}.Tanh()", input.Sizes);
        var name = body.NewName("i");
        body.Block($"for (var {name} = 0; {name} < {Count(body)}; {name}++)", () =>
        {
            if (body.Draw.Chance(0.3))
                body.Line($"if ({name} == 1) continue;");
            body.Line($"{result.Code} = {body.KeepingExpression(result)};");
        });
    }

    private static void While(BodyWriter body, Named input)
    {
        var result = body.Declare($"{input.Code}.Sigmoid()", input.Sizes);
        var name = body.NewName("left");
        body.Line($"var {name} = {Count(body)};");
        body.Block($"while ({name} > 0)", () =>
        {
            body.Line($"{result.Code} = {result.Code} {body.Draw.One("+", "-")} {body.KeepingExpression(input)};");
            body.Line($"{name}--;");
            if (body.Draw.Chance(0.3))
                body.Line($"if ({name} == 1) break;");
        });
    }

    /// <summary>A list that grows, joined behind the loop.</summary>
    private static void Collected(BodyWriter body, Named input)
    {
        if (input.HasPack || input.Rank > 4)
            return;

        var (list, name, count) = (body.NewName("list"), body.NewName("i"), body.Draw.Number(1, 3));
        body.Line(body.Draw.One($"var {list} = new List<Tensor<float>>();", $"List<Tensor<float>> {list} = [];"));
        body.Block($"for (var {name} = 0; {name} < {count}; {name}++)", () => body.Line($"{list}.Add({body.KeepingExpression(input)});"));
        var at = body.Draw.Number(0, input.Rank - 1);
        if (body.Draw.Chance(0.5))
            body.Declare($"{list}.Cat(dim: {at})", [.. input.Sizes.Take(at), input.Sizes[at] * count, .. input.Sizes.Skip(at + 1)]);
        else
            body.Declare($"{list}.Stack(dim: {at})", [.. input.Sizes.Take(at), count, .. input.Sizes.Skip(at)]);
    }

    private static void OverParts(BodyWriter body, Named input)
    {
        var at = body.Draw.Number(0, input.Rank - 1);
        if (input.HasPack || input.Rank < 2 || !input.Sizes[at].IsConstant || input.Sizes[at].Least > 8)
            return;

        IReadOnlyList<Size> sizes = [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)];
        var (sum, name) = (body.NewName("sum"), body.NewName("part"));
        body.Line($"var {sum} = {input.Code}.Select({at}, 0);");
        body.Block($"foreach (var {name} in {input.Code}.Unbind({at}))", () => body.Line($"{sum} = {sum} + {name}{body.Draw.One("", ".Relu()")};"));
        body.Add(new(sum, sizes));
    }

    /// <summary>Over a dimension whose size the caller decides.</summary>
    private static void OverDimension(BodyWriter body, Named input)
    {
        if (input.HasPack || input.Rank < 2)
            return;

        var at = body.Draw.Number(0, Math.Min(1, input.Rank - 1));
        var item = new Named($"{input.Code}.Select({at}, t)", [.. input.Sizes.Take(at), .. input.Sizes.Skip(at + 1)]);
        if (body.Draw.Chance(0.5))
        {
            var (list, step) = (body.NewName("list"), body.NewName("t"));
            body.Line($"var {list} = new List<Tensor<float>>();");
            body.Block($"for (var {step} = 0; {step} < {input.LengthOf(at)}; {step}++)", () =>
                body.Line($"{list}.Add({body.KeepingExpression(item with { Code = $"{input.Code}.Select({at}, {step})" })});"));
            body.Declare($"{list}.Stack(dim: {at})", input.Sizes);
            return;
        }

        var (state, count) = (body.NewName("h"), body.NewName("t"));
        body.Line($"var {state} = {input.Code}.Select({at}, 0);");
        body.Block($"for (var {count} = 1; {count} < {input.LengthOf(at)}; {count}++)", () =>
            body.Line($"{state} = {body.KeepingExpression(item with { Code = state })} + {input.Code}.Select({at}, {count});"));
        body.Add(new(state, item.Sizes));
    }

    private static string Count(BodyWriter body) =>
        body.Owner.Parameters.Count > 0 && body.Draw.Chance(0.25) ? body.Draw.One(body.Owner.Parameters).Code! : $"{body.Draw.Number(1, 4)}";
}
