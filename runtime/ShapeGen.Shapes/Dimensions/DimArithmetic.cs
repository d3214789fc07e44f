namespace ShapeGen.Shapes;

/// <summary>Sums and products of polynomials.</summary>
internal static class DimArithmetic
{
    private const int MaxDegree = 32;

    public static Dim Add(IReadOnlyList<Term> left, IReadOnlyList<Term> right)
    {
        var sum = new List<Term>(left.Count + right.Count);
        var (i, j) = (0, 0);
        while (i < left.Count || j < right.Count)
        {
            var order = i == left.Count ? -1 : j == right.Count ? 1 : Term.CompareFactors(left[i].Factors, right[j].Factors);
            if (order > 0) sum.Add(left[i++]);
            else if (order < 0) sum.Add(right[j++]);
            else
            {
                if (!Checked.TryAdd(left[i].Coefficient, right[j++].Coefficient, out var coefficient)) return Dim.Overflow;
                if (coefficient != 0) sum.Add(left[i].With(coefficient));
                i++;
            }
        }

        return Dim.FromTerms([.. sum]);
    }

    public static Dim Multiply(IReadOnlyList<Term> left, IReadOnlyList<Term> right)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        var product = Dim.Zero;
        foreach (var factor in few)
        {
            var part = MultiplyByTerm(factor, many);
            if (part.IsUndefined) return part;
            product += part;
            if (product.IsUndefined) return product;
        }

        return product;
    }

    /// <summary>Every coefficient divided by a number that divides it.</summary>
    public static Dim DivideExactly(Dim dim, long divisor) =>
        divisor == 1 ? dim : Dim.FromTerms([.. dim.Terms.Select(term => term.With(term.Coefficient / divisor))]);

    /// <summary>The greatest number that divides all coefficients, the constant's left out if asked for.</summary>
    public static long Content(Dim dim, bool withConstant) =>
        dim.Terms.Where(term => withConstant || !term.IsConstant)
            .Aggregate(0L, (content, term) => Checked.GreatestCommonDivisor(content, term.Coefficient));

    private static Dim MultiplyByTerm(Term factor, IReadOnlyList<Term> terms)
    {
        var product = new Term[terms.Count];
        for (var i = 0; i < product.Length; i++)
        {
            if (!Checked.TryMultiply(factor.Coefficient, terms[i].Coefficient, out var coefficient)) return Dim.Overflow;
            var factors = Term.MultiplyFactors(factor.Factors, terms[i].Factors);
            if (factors.Length > MaxDegree) return Dim.TooLarge;
            product[i] = new(coefficient, factors);
        }

        return Dim.FromTerms(product);
    }
}
