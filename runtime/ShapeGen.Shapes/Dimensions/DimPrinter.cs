using System.Globalization;

namespace ShapeGen.Shapes;

/// <summary>A piece of an expression and how tightly it holds together.</summary>
internal readonly record struct PrintedDim(string Text, Binding Binding)
{
    public bool IsNegative => Text[0] == '-';

    /// <summary>The text, in parentheses unless it holds together at least as tightly as is needed.</summary>
    public string In(Binding needed) => Binding >= needed && !(IsNegative && needed > Binding.Sum) ? Text : "(" + Text + ")";
}

/// <summary>How tightly an operation holds its operands together.</summary>
internal enum Binding
{
    Sum,
    Division,
    Product,
    Whole,
}

/// <summary>Writes a size in the notation of contracts with no more parentheses than a reader needs.</summary>
internal sealed class DimPrinter : IDimVisitor<PrintedDim>
{
    public PrintedDim Constant(long value) => new(value.ToString(CultureInfo.InvariantCulture), Binding.Whole);

    public PrintedDim Symbol(Symbol symbol) => new(symbol.Name, Binding.Whole);

    public PrintedDim Sum(IReadOnlyList<PrintedDim> terms)
    {
        var text = terms[0].Text;
        foreach (var term in terms.Skip(1)) text += term.IsNegative ? " - " + term.Text.Substring(1) : " + " + term.Text;
        return new(text, Binding.Sum);
    }

    public PrintedDim Product(IReadOnlyList<PrintedDim> factors)
    {
        var rest = string.Join("*", factors.Skip(1).Select(factor => factor.In(Binding.Product)));
        var text = factors[0].Text == "-1" ? "-" + rest : (factors[0].IsNegative ? factors[0].Text : factors[0].In(Binding.Product)) + "*" + rest;
        return new(text, Binding.Product);
    }

    public PrintedDim FloorDivide(PrintedDim dividend, PrintedDim divisor) =>
        new(dividend.In(Binding.Product) + "//" + divisor.In(Binding.Whole), Binding.Division);

    public PrintedDim Modulo(PrintedDim dividend, PrintedDim divisor) =>
        new(dividend.In(Binding.Product) + " % " + divisor.In(Binding.Whole), Binding.Division);

    public PrintedDim Min(PrintedDim left, PrintedDim right) => new("min(" + left.Text + ", " + right.Text + ")", Binding.Whole);

    public PrintedDim Max(PrintedDim left, PrintedDim right) => new("max(" + left.Text + ", " + right.Text + ")", Binding.Whole);

    public PrintedDim Power(long number, PrintedDim exponent) => new(Constant(number).Text + "**" + exponent.In(Binding.Whole), Binding.Whole);

    public PrintedDim Item(Symbol list, PrintedDim index) => new(list.Name + "[" + index.Text + "]", Binding.Whole);
}
