namespace ShapeGen.Fuzz.Writing;

/// <summary>Parts of the body in methods of their own, local functions and lambdas.</summary>
internal static class Methods
{
    public static void Write(BodyWriter body, Named input)
    {
        var name = body.Owner.NewName("Part");
        var given = input with { Code = "value" };
        var (code, result) = Expression(body, given);
        switch (body.Draw.Number(0, 3))
        {
            case 0:
                body.Line($"Tensor<float> {name}(Tensor<float> value) => {code};");
                break;
            case 1:
                body.Block($"Tensor<float> {name}(Tensor<float> value)", () =>
                {
                    body.Line($"var inner = {code};");
                    body.Line("return inner;");
                });
                break;
            case 2:
                body.Owner.AddMember($"    private Tensor<float> {name}(Tensor<float> value) => {code};");
                break;
            default:
                body.Owner.AddMember($"    private Tensor<float> {name}(Tensor<float> value)\n    {{\n        value = {code};\n        return value;\n    }}");
                break;
        }

        body.Keep(input, $"{name}({input.Code})", result);
    }

    private static (string Code, IReadOnlyList<Size> Result) Expression(BodyWriter body, Named input)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            if (body.Draw.Chance(0.5) && body.Layer(input) is { } layer)
                return (body.Apply(layer, input), layer.Result);
            if (body.Operation(input) is { } operation)
                return (operation.Code, operation.Result);
        }

        return ($"{input.Code}.Relu()", input.Sizes);
    }
}
