using System.Globalization;

namespace ShapeGen;

/// <summary>Values as Python prints them.</summary>
internal static class PythonText
{
    /// <summary><c>0.1</c>, <c>1e-05</c>, <c>2.0</c>.</summary>
    public static string Of(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') ? text.Replace('E', 'e') : text.Contains('.') || !double.IsFinite(value) ? text : text + ".0";
    }

    /// <summary>The number, or <c>None</c>.</summary>
    public static string Of(double? value) => value is { } number ? Of(number) : "None";

    /// <summary>A tuple: <c>(5,)</c>, <c>(3, 4)</c>.</summary>
    public static string Tuple(IReadOnlyList<string> items) => items.Count == 1 ? $"({items[0]},)" : $"({string.Join(", ", items)})";
}
