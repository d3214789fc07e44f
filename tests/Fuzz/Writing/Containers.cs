namespace ShapeGen.Fuzz.Writing;

/// <summary>Layers one behind the other: containers, arrays and lists of them.</summary>
internal static class Containers
{
    public static void Write(BodyWriter body, Named input)
    {
        if (body.Draw.Chance(0.5))
            Chain(body, input);
        else
            Repeated(body, input);
    }

    private static void Chain(BodyWriter body, Named input)
    {
        var elements = new List<string>();
        var at = input;
        for (var attempt = 0; attempt < 8 && elements.Count < 4; attempt++)
        {
            if (body.Layer(at) is not { } layer)
                continue;
            elements.Add(layer.Creation);
            at = at with { Sizes = layer.Result };
        }

        if (elements.Count == 0)
            return;

        var list = string.Join(", ", elements);
        var field = body.Owner.AddField("Sequential", "chain", body.Draw.One($"[{list}]", $"new({list})"));
        body.Keep(input, $"{field}.Forward({input.Code})", at.Sizes);
    }

    private static void Repeated(BodyWriter body, Named input)
    {
        var draw = body.Draw;
        var layer = body.KeepingLayer(input);
        var list = string.Join(", ", Enumerable.Repeat(layer.Creation, draw.Number(1, 3)));
        var (type, value) = draw.Number(0, 3) switch
        {
            0 => ($"ModuleList<{layer.Type}>", $"[{list}]"),
            1 => ($"{layer.Type}[]", $"[{list}]"),
            2 => ($"List<{layer.Type}>", $"[{list}]"),
            _ => ($"ModuleList<{layer.Type}>", $"new(Enumerable.Range(0, {draw.Number(1, 3)}).Select(_ => {layer.Creation}))"),
        };
        var field = body.Owner.AddField(type, "layers", value);
        var result = body.Declare($"{input.Code}.Relu()", input.Sizes);
        Through(body, field, type.EndsWith("[]", StringComparison.Ordinal), result);
    }

    private static void Through(BodyWriter body, string field, bool isArray, Named tensor)
    {
        var name = body.NewName("l");
        switch (body.Draw.Number(0, 2))
        {
            case 0:
                body.Block($"foreach (var {name} in {field})", () => body.Line($"{tensor.Code} = {name}.Forward({tensor.Code});"));
                break;
            case 1:
                body.Block($"for (var {name} = 0; {name} < {field}.{(isArray ? "Length" : "Count")}; {name}++)", () =>
                    body.Line($"{tensor.Code} = {field}[{name}].Forward({tensor.Code}){body.Draw.One("", ".Relu()")};"));
                break;
            default:
                body.Line($"{tensor.Code} = {field}.Aggregate({tensor.Code}, (h, {name}) => {name}.Forward(h));");
                break;
        }
    }
}
