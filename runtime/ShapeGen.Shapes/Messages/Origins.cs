namespace ShapeGen.Shapes;

/// <summary>Says where a tensor's shape came from.</summary>
public static class Origins
{
    /// <summary>In words: <c>from Flatten of (N, 16, 6, 6) at line 14</c>.</summary>
    /// <param name="name">The operation, or the name of the layer.</param>
    /// <param name="input">The shape that it was given, or null where unknown.</param>
    /// <param name="line">The line, from 1.</param>
    public static string Describe(string name, Shape? input, int line) =>
        input is null ? $"from {name} at line {line}" : $"from {name} of {input} at line {line}";
}
