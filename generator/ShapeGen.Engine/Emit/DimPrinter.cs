using System.Globalization;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Prints sizes as C#.</summary>
/// <param name="nameOf">What stands for a symbol.</param>
/// <param name="facts">What is known of the symbols, so that a division that cannot meet negative numbers is printed as one.</param>
/// <param name="wide">True to calculate in 64 bits.</param>
/// <param name="flagOf">What stands for a truth value.</param>
internal sealed class DimPrinter(Func<Symbol, string> nameOf, Facts facts, bool wide = false, Func<string, string>? flagOf = null) : IDimVisitor<PrintedDim>
{
    private const string Sizes = "global::ShapeGen.Execution.Sizes";

    public string Print(Dim dim) => dim.Accept(this).Text;

    public string Flag(string name) => flagOf?.Invoke(name) ?? "false";

    public PrintedDim Constant(long value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var isInt = value is >= int.MinValue and <= int.MaxValue;
        return new(wide ? text + "L" : isInt ? text : $"unchecked((int){text}L)", value < 0 ? Precedence.Negative : Precedence.Atom, value, wide);
    }

    public PrintedDim Symbol(Symbol symbol) => new(nameOf(symbol), Precedence.Atom, Dim.Of(symbol), false);

    public PrintedDim Sum(IReadOnlyList<PrintedDim> terms)
    {
        var widened = Widen(terms);
        var text = widened[0].Text;
        foreach (var term in widened.Skip(1))
            text += term.Text.StartsWith("-", StringComparison.Ordinal) ? " - " + term.Text.Substring(1) : " + " + term.Text;

        return new(text, Precedence.Sum, terms.Aggregate((Dim)0, (sum, term) => sum + term.Value), wide);
    }

    public PrintedDim Product(IReadOnlyList<PrintedDim> factors)
    {
        var texts = Widen(factors).Select((factor, index) => factor.In(index == 0 ? Precedence.Negative : Precedence.Atom)).ToList();
        if (texts[0] is "-1" or "-1L")
            texts = ["-" + texts[1], .. texts.Skip(2)];

        return new(string.Join(" * ", texts), Precedence.Product, factors.Aggregate((Dim)1, (product, factor) => product * factor.Value), wide);
    }

    /// <summary>The operands, the first one of 64 bits where that is wanted and neither of the first two is.</summary>
    private IReadOnlyList<PrintedDim> Widen(IReadOnlyList<PrintedDim> operands) => !wide || operands[0].IsWide || operands[1].IsWide
        ? operands
        : [operands[0] with { Text = "(long)" + operands[0].In(Precedence.Atom) }, .. operands.Skip(1)];

    public PrintedDim FloorDivide(PrintedDim dividend, PrintedDim divisor)
    {
        var value = Dim.FloorDivide(dividend.Value, divisor.Value);
        return IsPlain(dividend.Value, divisor.Value)
            ? new($"{dividend.In(Precedence.Product)} / {divisor.In(Precedence.Atom)}", Precedence.Product, value, dividend.IsWide || divisor.IsWide)
            : Call(Sizes + ".FloorDivide", dividend, divisor, value);
    }

    public PrintedDim Modulo(PrintedDim dividend, PrintedDim divisor)
    {
        var value = Dim.Modulo(dividend.Value, divisor.Value);
        return IsPlain(dividend.Value, divisor.Value)
            ? new($"{dividend.In(Precedence.Product)} % {divisor.In(Precedence.Atom)}", Precedence.Product, value, dividend.IsWide || divisor.IsWide)
            : Call(Sizes + ".Modulo", dividend, divisor, value);
    }

    public PrintedDim Min(PrintedDim left, PrintedDim right) =>
        Call("global::System.Math.Min", left, right, Dim.Min(left.Value, right.Value));

    public PrintedDim Max(PrintedDim left, PrintedDim right) =>
        Call("global::System.Math.Max", left, right, Dim.Max(left.Value, right.Value));

    public PrintedDim Power(long number, PrintedDim exponent)
    {
        var value = Dim.Power(number, exponent.Value);
        return number == 2
            ? new($"({(wide ? "1L" : "1")} << (int)({exponent.Text}))", Precedence.Atom, value, wide)
            : new($"({(wide ? "long" : "int")})global::System.Math.Pow({number.ToString(CultureInfo.InvariantCulture)}, {exponent.Text})", Precedence.Negative, value, wide);
    }

    public PrintedDim Item(Symbol list, PrintedDim index) => new($"{nameOf(list)}[{index.Text}]", Precedence.Atom, Dim.Item(list, index.Value), false);

    private static PrintedDim Call(string method, PrintedDim left, PrintedDim right, Dim value) =>
        new($"{method}({left.Text}, {right.Text})", Precedence.Atom, value, left.IsWide || right.IsWide);

    /// <summary>True where C#'s division, which rounds towards zero, is the same.</summary>
    private bool IsPlain(Dim dividend, Dim divisor) => Holds(dividend, Relation.GreaterOrEqual) && Holds(divisor, Relation.Greater);

    private bool Holds(Dim dim, Relation relation) => facts.Decide(new Comparison(dim, relation, 0)).Kind == VerdictKind.Proven;
}

/// <summary>How strongly the parts of an expression hold together.</summary>
internal enum Precedence
{
    Sum,
    Product,
    Negative,
    Atom,
}

/// <summary>A size as C#.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Precedence">How strongly its parts hold together.</param>
/// <param name="Value">The size itself.</param>
/// <param name="IsWide">True where the expression has 64 bits.</param>
internal readonly record struct PrintedDim(string Text, Precedence Precedence, Dim Value, bool IsWide)
{
    /// <summary>The text, in parentheses where it would fall apart beside an operator.</summary>
    public string In(Precedence atLeast) => Precedence >= atLeast ? Text : $"({Text})";
}
