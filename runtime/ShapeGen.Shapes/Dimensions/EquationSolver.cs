namespace ShapeGen.Shapes;

/// <summary>Makes of an expression that is 0 a value for one of its symbols.</summary>
internal static class EquationSolver
{
    /// <summary>A symbol that stands alone, with what it is equal to; rather an unknown one than a promised one, rather the later name.</summary>
    public static KeyValuePair<Symbol, Dim>? Solve(Dim dim)
    {
        KeyValuePair<Symbol, Dim>? best = null;
        var bestRank = -1;
        foreach (var term in dim.Terms)
        {
            if (term.Coefficient is not (1 or -1) || term.SingleAtom is not SymbolAtom { Symbol: var symbol }) continue;
            var rest = dim - Dim.FromTerms([term]);
            if (rest.Symbols.Contains(symbol)) continue;
            var value = rest * -term.Coefficient;
            var rank = ((int)symbol.Kind * 2) + (value.Range.Low >= 1 ? 1 : 0);
            if (rank >= bestRank) (best, bestRank) = (new(symbol, value), rank);
        }

        return best;
    }

    /// <summary>The multiple that a symbol is where <c>a % b == r</c> says so.</summary>
    public static Quotient? FindQuotient(Dim dim)
    {
        foreach (var atom in dim.Terms.SelectMany(term => term.Factors).OfType<FloorDivideAtom>())
        {
            var remainder = atom.Dividend - (Dim.Of(atom) * atom.Divisor);
            foreach (var difference in new[] { dim - remainder, -dim - remainder })
            {
                if (!difference.TryGetConstant(out var constant) || constant > 0) continue;
                if (FindMultiple(atom.Dividend, atom.Divisor, -constant) is { } quotient) return quotient;
            }
        }

        return null;
    }

    /// <summary>What <c>dividend % divisor == remainder</c> says of one symbol.</summary>
    private static Quotient? FindMultiple(Dim dividend, Dim divisor, long remainder)
    {
        if (divisor.Range.Low < 1 || (remainder != 0 && !divisor.IsConstant)) return null;
        if (divisor.IsConstant && remainder >= divisor.ConstantTerm) return null;
        return (dividend - remainder).Terms.Reverse()
            .Select(term => MultipleOf(term, dividend - remainder - Dim.FromTerms([term]), divisor))
            .FirstOrDefault(quotient => quotient is not null);
    }

    /// <summary><c>c*s + rest</c> is a multiple of b where <c>s + rest/c</c> is, with the inverse of c among the remainders of b.</summary>
    private static Quotient? MultipleOf(Term term, Dim rest, Dim divisor)
    {
        if (term.SingleAtom is not SymbolAtom { Symbol: { Kind: not SymbolKind.Unknown } symbol }) return null;
        if (rest.Symbols.Contains(symbol) || divisor.Symbols.Contains(symbol)) return null;
        var inverse = divisor.IsConstant ? Inverse(term.Coefficient, divisor.ConstantTerm) : term.Coefficient == 1 ? 1 : 0;
        if (inverse == 0 || !DimDivision.TryDivide(rest * inverse, divisor, out _, out var offset)) return null;
        if (offset.Range.Low < 0) return null;
        var definition = Dim.FloorDivide(Dim.Of(symbol) + offset, divisor);
        return definition.IsUndefined ? null : new(new Symbol($"({definition})", symbol.Kind), symbol, divisor, offset);
    }

    /// <summary>The number whose product with the given one leaves 1; 0 where there is none.</summary>
    private static long Inverse(long number, long modulus)
    {
        var (previous, current) = (modulus, Checked.Modulo(number, modulus));
        var (previousFactor, factor) = (0L, 1L);
        while (current != 0)
        {
            var quotient = previous / current;
            (previous, current) = (current, previous - (quotient * current));
            (previousFactor, factor) = (factor, previousFactor - (quotient * factor));
        }

        return previous == 1 ? Checked.Modulo(previousFactor, modulus) : 0;
    }
}
