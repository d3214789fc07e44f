namespace ShapeGen.Shapes;

/// <summary>A coefficient times a product of atoms, which are in order and repeated for powers.</summary>
internal readonly struct Term(long coefficient, Atom[] factors)
{
    public long Coefficient { get; } = coefficient;

    public Atom[] Factors { get; } = factors;

    public bool IsConstant => Factors.Length == 0;

    /// <summary>The only factor of a term without a coefficient, or null.</summary>
    public Atom? SingleAtom => Factors.Length == 1 ? Factors[0] : null;

    public Term With(long newCoefficient) => new(newCoefficient, Factors);

    /// <summary>Lexicographic order, in which the product with another term keeps the order of two.</summary>
    public static int CompareFactors(Atom[] left, Atom[] right)
    {
        if (ReferenceEquals(left, right)) return 0;
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            var order = right[i].CompareTo(left[i]);
            if (order != 0) return order;
        }

        return left.Length.CompareTo(right.Length);
    }

    public static Atom[] MultiplyFactors(Atom[] left, Atom[] right)
    {
        if (left.Length == 0) return right;
        if (right.Length == 0) return left;
        var product = new Atom[left.Length + right.Length];
        var (i, j) = (0, 0);
        for (var k = 0; k < product.Length; k++)
        {
            var takeLeft = j == right.Length || (i < left.Length && left[i].CompareTo(right[j]) <= 0);
            product[k] = takeLeft ? left[i++] : right[j++];
        }

        return product;
    }

    /// <summary>The factors without those of the divisor; null where one of these is missing.</summary>
    public static Atom[]? DivideFactors(Atom[] dividend, Atom[] divisor)
    {
        if (divisor.Length == 0) return dividend;
        if (divisor.Length > dividend.Length) return null;
        var quotient = new Atom[dividend.Length - divisor.Length];
        var (j, k) = (0, 0);
        foreach (var factor in dividend)
        {
            if (j < divisor.Length && factor.Equals(divisor[j])) j++;
            else if (k < quotient.Length) quotient[k++] = factor;
            else return null;
        }

        return j == divisor.Length ? quotient : null;
    }

    /// <summary>The factors that both have.</summary>
    public static Atom[] CommonFactors(Atom[] left, Atom[] right)
    {
        var common = new List<Atom>();
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            if (order == 0) common.Add(left[i]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return [.. common];
    }
}
