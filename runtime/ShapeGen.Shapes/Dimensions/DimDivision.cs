namespace ShapeGen.Shapes;

/// <summary>The normal form of quotients that are rounded down.</summary>
internal static class DimDivision
{
    private const int MaxSteps = 256;

    /// <summary>The quotient for a divisor that is not the number 0.</summary>
    public static Dim FloorDivide(Dim dividend, Dim divisor)
    {
        if (divisor.Terms[0].Coefficient < 0) (dividend, divisor) = (dividend * -1, divisor * -1);
        if (dividend.IsUndefined) return dividend;
        if (divisor.IsUndefined) return divisor;
        if (!TryDivide(dividend, divisor, out var quotient, out var remainder)) (quotient, remainder) = (Dim.Zero, dividend);
        return quotient + DivideRemainder(remainder, divisor);
    }

    /// <summary>
    /// Polynomial division by the leading term: <c>dividend == quotient*divisor + remainder</c>, the one remainder that has no
    /// part left which the leading term of the divisor, whose coefficient is positive, divides.
    /// </summary>
    public static bool TryDivide(Dim dividend, Dim divisor, out Dim quotient, out Dim remainder)
    {
        (quotient, remainder) = (Dim.Zero, Dim.Zero);
        var leading = divisor.Terms[0];
        var rest = dividend;
        for (var step = 0; !rest.IsZero; step++)
        {
            if (step > MaxSteps) return false;
            var term = rest.Terms[0];
            if (Term.DivideFactors(term.Factors, leading.Factors) is { } factors)
            {
                var coefficient = Checked.FloorDivide(term.Coefficient, leading.Coefficient);
                if (coefficient != 0)
                {
                    var part = Dim.FromTerms([new Term(coefficient, factors)]);
                    quotient += part;
                    rest -= part * divisor;
                }

                if (rest.IsUndefined) return false;
                if (rest.IsZero || Term.CompareFactors(rest.Terms[0].Factors, term.Factors) != 0) continue;
            }

            var undivided = Dim.FromTerms([rest.Terms[0]]);
            remainder += undivided;
            rest -= undivided;
        }

        return !quotient.IsUndefined && !remainder.IsUndefined;
    }

    private static Dim DivideRemainder(Dim dividend, Dim divisor)
    {
        if (dividend.IsZero) return Dim.Zero;
        if (MergeNested(dividend, divisor) is { } merged) return merged;
        if (CancelNumber(dividend, divisor) is { } withoutNumber) return withoutNumber;
        if (CancelFactors(dividend, divisor) is { } withoutFactors) return withoutFactors;
        return KnownQuotient(dividend, divisor) ?? Dim.Of(new FloorDivideAtom(dividend, divisor));
    }

    /// <summary><c>(a//b + c)//d</c> is <c>(a + b*c)//(b*d)</c> for a positive d.</summary>
    private static Dim? MergeNested(Dim dividend, Dim divisor)
    {
        if (divisor.Range.Low < 1) return null;
        FloorDivideAtom? inner = null;
        foreach (var term in dividend.Terms)
        {
            if (term.Coefficient != 1 || term.SingleAtom is not FloorDivideAtom atom) continue;
            if (inner is not null) return null;
            inner = atom;
        }

        if (inner is null) return null;
        var rest = dividend - Dim.Of(inner);
        return Dim.FloorDivide(inner.Dividend + (rest * inner.Divisor), inner.Divisor * divisor);
    }

    /// <summary><c>(g*a + c)//(g*b)</c> is <c>(a + c//g)//b</c> for a positive b, and for any b where g divides the number c.</summary>
    private static Dim? CancelNumber(Dim dividend, Dim divisor)
    {
        var common = Checked.GreatestCommonDivisor(DimArithmetic.Content(divisor, withConstant: true), DimArithmetic.Content(dividend, withConstant: false));
        if (common <= 1) return null;
        var constant = dividend.ConstantTerm;
        if (constant % common != 0 && divisor.Range.Low < 1) return null;
        var reduced = DimArithmetic.DivideExactly(dividend - constant, common) + Checked.FloorDivide(constant, common);
        return Dim.FloorDivide(reduced, DimArithmetic.DivideExactly(divisor, common));
    }

    private static Dim? CancelFactors(Dim dividend, Dim divisor)
    {
        var terms = dividend.Terms.Concat(divisor.Terms).Select(term => term.Factors);
        var common = terms.Aggregate(Term.CommonFactors);
        return common.Length == 0 ? null : Dim.FloorDivide(Without(dividend, common), Without(divisor, common));
    }

    private static Dim Without(Dim dim, Atom[] common) =>
        Dim.FromTerms([.. dim.Terms.Select(term => new Term(term.Coefficient, Term.DivideFactors(term.Factors, common)!))]);

    private static Dim? KnownQuotient(Dim dividend, Dim divisor)
    {
        var quotient = dividend.Range.FloorDivide(divisor.Range);
        if (quotient.IsPoint) return quotient.Low;
        if (divisor.Range.Low < 1) return null;
        if (quotient.Low == 0 && (divisor - dividend).Range.Low >= 1) return Dim.Zero;
        if (dividend.Range.High < 0 && (divisor + dividend).Range.Low >= 0) return -1;
        return null;
    }
}
