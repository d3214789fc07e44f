namespace ShapeGen.Fuzz.Writing;

/// <summary>Recurrent layers, their cells, and attention.</summary>
internal static class Sequences
{
    public static void Write(BodyWriter body, Named input)
    {
        if (input.HasPack || !input.Last.IsFixed || input.Rank is < 2 or > 3)
            return;

        switch (body.Draw.Number(0, 4))
        {
            case 0 or 1:
                Recurrent(body, input);
                break;
            case 2:
                Attention(body, input);
                break;
            default:
                Cell(body, input);
                break;
        }
    }

    private static void Recurrent(BodyWriter body, Named input)
    {
        var draw = body.Draw;
        var type = draw.One("LSTM", "GRU", "RNN");
        var hidden = body.NewSize();
        var (layers, bidirectional) = (draw.Chance(0.3) ? 2 : 1, draw.Chance(0.3));
        var isBatchFirst = input.Rank == 3 && draw.Chance(0.6);
        var projection = type == "LSTM" && hidden.Least > 2 && draw.Chance(0.2) ? 2 : 0;
        var arguments = (layers > 1 ? ", numLayers: 2" : "") + (isBatchFirst ? ", batchFirst: true" : "")
            + (bidirectional ? ", bidirectional: true" : "") + (projection > 0 ? $", projSize: {projection}" : "");
        var field = body.Owner.AddField(type, "recurrent", $"new {type}({input.Last.Code}, {hidden.Code}{arguments})");

        var features = projection > 0 ? projection : hidden;
        var output = FeatureLayers.WithLast(input, bidirectional ? 2 * features : features);
        IReadOnlyList<Size> state = input.Rank == 3
            ? [layers * (bidirectional ? 2 : 1), input.Sizes[isBatchFirst ? 0 : 1], features]
            : [layers * (bidirectional ? 2 : 1), features];
        if (draw.Chance(0.5))
        {
            body.Declare($"{field}.Forward({input.Code}).Output", output);
            return;
        }

        var (result, last) = (body.NewName("y"), body.NewName("h"));
        body.Line($"var ({result}, {(type == "LSTM" ? $"({last}, _)" : last)}) = {field}.Forward({input.Code});");
        body.Add(new(last, state));
        body.Add(new(result, output));
        if (type != "LSTM" && draw.Chance(0.3))
            body.Declare($"{field}.Forward({result}.Narrow(-1, 0, 1) * 0f + {input.Code}, {last}).Output", output);
    }

    private static void Attention(BodyWriter body, Named input)
    {
        if (!input.Last.IsConstant)
            return;

        var heads = body.Draw.Divisor(input.Last.Least);
        var batchFirst = body.Draw.Chance(0.7) ? ", batchFirst: true" : "";
        var field = body.Owner.AddField("MultiheadAttention", "attention", $"new MultiheadAttention({input.Last}, {heads}{batchFirst})");
        var key = body.Draw.OneWhere(body.Live, other => other.HasShapeOf(input)) ?? input;
        body.Declare($"{field}.Forward({input.Code}, {key.Code}, {key.Code}).Output", input.Sizes);
    }

    /// <summary>A cell over the second dimension, from a state of zeros on.</summary>
    private static void Cell(BodyWriter body, Named input)
    {
        if (input.Rank != 3)
            return;

        var hidden = body.NewSize();
        var type = body.Draw.One("GRUCell", "RNNCell");
        var field = body.Owner.AddField(type, "cell", $"new {type}({input.Last.Code}, {hidden.Code})");
        var (state, outputs, step) = (body.NewName("h"), body.NewName("steps"), body.NewName("t"));
        var first = body.Draw.One($"Tensor.Zeros({input.LengthOf(0)}, {hidden.Code})", $"{field}.Forward({input.Code}.Select(1, 0))");
        body.Line($"var {state} = {first};");
        body.Line($"var {outputs} = new List<Tensor<float>>();");
        body.Block($"for (var {step} = 0; {step} < {input.LengthOf(1)}; {step}++)", () =>
        {
            body.Line($"{state} = {field}.Forward({input.Code}.Select(1, {step}), {state});");
            body.Line($"{outputs}.Add({state});");
        });
        body.Add(new(state, [input.Sizes[0], hidden]));
        if (body.Draw.Chance(0.7))
            body.Declare($"{outputs}.Stack(dim: 1)", [input.Sizes[0], input.Sizes[1], hidden]);
    }
}
