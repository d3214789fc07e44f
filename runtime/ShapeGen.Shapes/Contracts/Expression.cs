namespace ShapeGen.Shapes;

/// <summary>
/// An expression in the notation of contracts, outside of a contract: a requirement of a constructor
/// (<c>inChannels % groups == 0</c>), an argument of a kernel (<c>kernelSize[0]</c>), the meaning of a conversion into a
/// size type (<c>(value, value)</c>).
/// </summary>
public sealed class Expression
{
    private Expression(string text) => Text = text;

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is malformed; the message says what was expected, and at which column.</exception>
    public static Expression Parse(string text) =>
        TryParse(text, out var expression, out var error) ? expression! : throw new FormatException(error!.ToString());

    /// <summary>Reads an expression.</summary>
    public static bool TryParse(string text, out Expression? expression, out ContractError? error) => throw new NotSupportedException();

    /// <summary>Every name that the expression uses, with the column of its first use (from 0).</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Names => throw new NotSupportedException();

    /// <summary>
    /// The value: a size (<see cref="IntegerValue"/>), a condition (<see cref="BooleanValue"/>), a tuple (<see cref="ListValue"/>),
    /// a text, a shape, null; unknown where a name has no value or the operands don't fit.
    /// </summary>
    public Value Evaluate(IReadOnlyDictionary<string, Value> scope, Facts facts) => throw new NotSupportedException();
}
