namespace ShapeGen.Shapes;

/// <summary>What is known of an expression that is at least 0.</summary>
internal static class Inequality
{
    private const int MaxSteps = 8;

    /// <summary>
    /// A simpler expression that is at least 0 for the same sizes: without a common factor (<c>2*a - 5</c>: <c>a - 3</c>) and
    /// without a division on its own (<c>(H - 5)//2 + 1 - n</c>: <c>H - 5 + 2*(1 - n)</c>).
    /// </summary>
    public static Dim Tighten(Dim dim)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            var tighter = WithoutQuotient(WithoutContent(dim));
            if (tighter.IsUndefined || tighter.Equals(dim)) return dim;
            dim = tighter;
        }

        return dim;
    }

    /// <summary>The range of the only symbol, where a tightened expression has one.</summary>
    public static KeyValuePair<Symbol, Interval>? BoundOf(Dim dim)
    {
        var constant = dim.ConstantTerm;
        var variable = dim - constant;
        if (variable.Terms.Count != 1 || variable.Terms[0].SingleAtom is not SymbolAtom { Symbol: var symbol }) return null;
        return variable.Terms[0].Coefficient switch
        {
            1 => new(symbol, new(-constant, Interval.PositiveInfinity)),
            -1 => new(symbol, new(Interval.NegativeInfinity, constant)),
            _ => null,
        };
    }

    private static Dim WithoutContent(Dim dim)
    {
        var content = DimArithmetic.Content(dim, withConstant: false);
        return content <= 1 ? dim : DimArithmetic.DivideExactly(dim - dim.ConstantTerm, content) + Checked.FloorDivide(dim.ConstantTerm, content);
    }

    private static Dim WithoutQuotient(Dim dim)
    {
        var quotients = dim.Terms.Where(term => !term.IsConstant && term.Factors.Any(factor => factor is not SymbolAtom)).Take(2).ToList();
        if (quotients.Count != 1 || quotients[0].SingleAtom is not FloorDivideAtom atom || atom.Divisor.Range.Low < 1) return dim;
        var rest = dim - Dim.FromTerms([quotients[0]]);
        return quotients[0].Coefficient switch
        {
            1 => atom.Dividend + (atom.Divisor * rest),
            -1 => (atom.Divisor * (rest + 1)) - 1 - atom.Dividend,
            _ => dim,
        };
    }
}
