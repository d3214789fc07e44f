namespace ShapeGen.Fuzz.Writing;

/// <summary>Draws what a model takes.</summary>
/// <param name="draw">Draws.</param>
/// <param name="root">The model.</param>
/// <param name="variables">Where the sizes that callers decide are noted.</param>
internal sealed class RootInputs(Draw draw, ClassText root, List<Size> variables)
{
    public IReadOnlyList<Named> Draw() => draw.Number(0, 9) switch
    {
        0 => [new("ids", [Batch(), Variable("L", 3, 9)], "long")],
        1 => [new("x", [Pack(), Feature()])],
        2 => Two(),
        <= 4 => [new("x", [Batch(), Feature()])],
        <= 6 => [new("x", [Batch(), Length("L"), Feature()])],
        7 => [new("x", [Batch(), Feature(), Length("L")])],
        8 => [new("x", [Batch(), Feature(), Length("D"), Length("H"), Length("W")])],
        _ => [new("x", [Batch(), Feature(), Length("H"), Length("W")])],
    };

    private IReadOnlyList<Named> Two()
    {
        IReadOnlyList<Size> sizes = [Batch(), Length("L"), Feature()];
        return draw.Chance(0.5)
            ? [new("x", sizes), new("y", sizes)]
            : [new("x", sizes), new("y", [sizes[0], Length("S"), sizes[2]])];
    }

    private Size Pack()
    {
        var pack = Size.Pack(draw.One("", "B"));
        variables.Add(pack);
        return pack;
    }

    private Size Batch() => draw.Chance(0.85) ? Variable("N", 2, 5) : draw.Number(1, 4);

    private Size Feature() => root.Parameters.Count > 0 && draw.Chance(0.6) ? draw.One(root.Parameters) : draw.Number(2, 12);

    private Size Length(string name) => draw.Chance(0.6) ? Variable(name, 6, 13) : draw.Number(5, 14);

    private Size Variable(string name, int least, int greatest)
    {
        if (variables.FirstOrDefault(known => known.Contract == name) is { } same)
            return same;

        var variable = Size.Variable(name, draw.Different(least, greatest));
        variables.Add(variable);
        return variable;
    }
}
