using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Execution;

/// <summary>Reads the sizes and shapes that generated code writes in the notation of contracts, where some names have their values.</summary>
/// <param name="known">The names that a model's constructor gave a value; all others are symbols.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NamedSizes(params IEnumerable<(string Name, int Size)> known)
{
    private readonly Dictionary<string, int> known = known.ToDictionary(size => size.Name, size => size.Size);

    /// <summary>The size: <c>2*N + 1</c>.</summary>
    /// <exception cref="FormatException">The text is no size.</exception>
    public Dim Size(string text) =>
        Expression.Parse(text) is var expression && expression.Evaluate(ScopeOf(expression), Facts.None) is IntegerValue size
            ? size.Dim
            : throw new FormatException($"'{text}' is no size.");

    /// <summary>The shape: <c>(N, 16, 5)</c>, <c>(*B, 10)</c>.</summary>
    /// <exception cref="FormatException">The text is no shape.</exception>
    public Shape Shape(string text) => text is ['(', .., ')']
        ? new Shape(Items(text[1..^1]).Select(Item))
        : throw new FormatException($"'{text}' is no shape.");

    private ShapeItem Item(string text) => text[0] == '*' ? new Pack(text[1..]) : Size(text);

    private Dictionary<string, Value> ScopeOf(Expression expression) => expression.Names.ToDictionary(name => name.Key, name => ValueOf(name.Key, expression.Text));

    private Value ValueOf(string name, string text) =>
        known.TryGetValue(name, out var value) ? Dim.Constant(value)
        : name == "*" || text.Contains($"product({name})", StringComparison.Ordinal) ? new ShapeValue(new Shape(new Pack(name == "*" ? "" : name)))
        : Dim.Of(new Symbol(name));

    /// <summary>What stands between the commas that are in no parentheses.</summary>
    private static IEnumerable<string> Items(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0))
            {
                if (text[start..i].Trim() is { Length: > 0 } item)
                    yield return item;
                start = i + 1;
            }
            else
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            }
        }
    }
}
