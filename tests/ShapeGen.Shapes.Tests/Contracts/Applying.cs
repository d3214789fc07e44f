namespace ShapeGen.Shapes.Tests;

/// <summary>Short ways to write contracts' inputs and outcomes in tests.</summary>
internal static class Applying
{
    /// <summary>The outputs as text, or <c>error: …</c> with the failure.</summary>
    public static ContractOutcome Apply(string contract, string inputs, string arguments = "", Facts? facts = null) =>
        Contract.Parse(contract).Apply(Inputs(inputs), Arguments(arguments), facts ?? Facts.None);

    public static string Text(IEnumerable<ContractInput> tensors) => string.Join(", ", tensors.Select(Text));

    public static string Text(ContractInput tensor) => tensor switch
    {
        ShapeInput shape => shape.Shape.ToString(),
        ListInput list => $"[{Text(list.Items)}]",
        UniformListInput list => $"{Text(list.Item)}[{list.Count}]",
        AbsentInput => "absent",
        _ => "unknown",
    };

    /// <summary>Inputs in the notation of outputs: <c>(N, 3), [(2), (3)], (N)[k], absent, unknown</c>; names are promised symbols.</summary>
    public static IReadOnlyList<ContractInput> Inputs(string text) => text.Length == 0 ? [] : [.. Split(text).Select(Input)];

    /// <summary>Arguments: <c>kernelSize = (3, 3), bias = true, padding = "same"</c>.</summary>
    public static Dictionary<string, Value> Arguments(string text) =>
        text.Length == 0 ? [] : Split(text).ToDictionary(item => item[..item.IndexOf('=')].Trim(), item => Argument(item[(item.IndexOf('=') + 1)..].Trim()));

    private static ContractInput Input(string text)
    {
        if (text is "absent")
            return ContractInput.Absent;
        if (text is "unknown")
            return ContractInput.Unknown;
        if (text.StartsWith('['))
            return new ListInput(Inputs(text[1..^1]));
        var count = text.LastIndexOf('[');
        if (count >= 0)
            return new UniformListInput(Input(text[..count]), Size(text[(count + 1)..^1]));
        return new Shape(Split(text[1..^1]).Select(Item));
    }

    private static ShapeItem Item(string text) => text.StartsWith('*') ? new Pack(text[1..]) : Size(text);

    private static Value Argument(string text) => text == "unknown" ? Value.Unknown : Expression.Parse(text).Evaluate(Symbols(text), Facts.None);

    private static Dim Size(string text) =>
        Expression.Parse(text).Evaluate(Symbols(text), Facts.None) is IntegerValue value ? value.Dim : throw new FormatException(text);

    private static Dictionary<string, Value> Symbols(string text) =>
        Expression.Parse(text).Names.ToDictionary(name => name.Key, name => (Value)Dim.Of(new Symbol(name.Key)));

    private static IEnumerable<string> Split(string text)
    {
        var (depth, start, isQuoted) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            depth += text[index] is '(' or '[' ? 1 : text[index] is ')' or ']' ? -1 : 0;
            isQuoted ^= text[index] == '"';
            if (text[index] != ',' || depth > 0 || isQuoted)
                continue;
            yield return text[start..index].Trim();
            start = index + 1;
        }

        if (text[start..].Trim().Length > 0)
            yield return text[start..].Trim();
    }
}
