namespace ShapeGen.Shapes;

/// <summary>An equation in Einstein's notation.</summary>
internal sealed record EinsumEquation(IReadOnlyList<EinsumTerm> Terms, EinsumTerm Output)
{
    /// <summary>Without an arrow, the output is the ellipsis and the letters that occur once, in their alphabetical order.</summary>
    public static EinsumEquation Parse(string equation)
    {
        var text = equation.Replace(" ", "");
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var terms = (arrow < 0 ? text : text.Substring(0, arrow)).Split(',').Select(EinsumTerm.Parse).ToArray();
        var output = arrow < 0 ? Implied(terms) : EinsumTerm.Parse(text.Substring(arrow + 2));
        return new EinsumEquation(terms, output);
    }

    private static EinsumTerm Implied(EinsumTerm[] terms)
    {
        var letters = terms.SelectMany(term => term.Letters).GroupBy(letter => letter).Where(group => group.Count() == 1);
        return new EinsumTerm("", string.Concat(letters.Select(group => group.Key).OrderBy(letter => letter)), terms.Any(term => term.HasEllipsis));
    }
}

/// <summary>The letters of one tensor, before and after the ellipsis.</summary>
internal sealed record EinsumTerm(string Before, string After, bool HasEllipsis)
{
    private const string Ellipsis = "...";

    public string Letters => Before + After;

    public static EinsumTerm Parse(string term)
    {
        var ellipsis = term.IndexOf(Ellipsis, StringComparison.Ordinal);
        return ellipsis < 0
            ? new EinsumTerm(term, "", false)
            : new EinsumTerm(term.Substring(0, ellipsis), term.Substring(ellipsis + Ellipsis.Length), true);
    }

    public override string ToString() => HasEllipsis ? Before + Ellipsis + After : Letters;
}
