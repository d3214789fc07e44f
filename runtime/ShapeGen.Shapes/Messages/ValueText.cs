using System.Globalization;

namespace ShapeGen.Shapes;

/// <summary>Values as messages show them.</summary>
internal static class ValueText
{
    public static string Of(Value value) => value switch
    {
        IntegerValue integer => integer.Dim.ToString(),
        BooleanValue { Condition: Truth truth } => truth.Value ? "true" : "false",
        BooleanValue boolean => boolean.Condition.ToString()!,
        TextValue text => $"\"{text.Text}\"",
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        ListValue list => $"({string.Join(", ", list.Items.Select(Of))})",
        ShapeValue shape => shape.Shape.ToString(),
        NullValue => "null",
        _ => "?",
    };
}
