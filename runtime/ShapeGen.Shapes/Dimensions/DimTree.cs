namespace ShapeGen.Shapes;

/// <summary>Shows a size to a visitor, remainders as such and positive terms first.</summary>
internal static class DimTree
{
    public static T Accept<T>(Dim dim, IDimVisitor<T> visitor)
    {
        if (dim.TryGetConstant(out var number)) return visitor.Constant(number);
        if (dim.Terms.Count == 1 && dim.Terms[0] is { Coefficient: 1, SingleAtom: { } single }) return single.Accept(visitor);

        var remainders = new List<Remainder>();
        var rest = dim;
        while (FindRemainder(rest) is { } found)
        {
            remainders.Add(found);
            rest -= found.Value;
        }

        var shown = rest.Terms.Select(term => (term.Coefficient, Text: Term(term, visitor)))
            .Concat(remainders.SelectMany(remainder => Terms(remainder, visitor)))
            .ToList();
        if (shown.Count == 1) return shown[0].Text;
        return visitor.Sum([.. shown.OrderBy(term => term.Coefficient < 0).Select(term => term.Text)]);
    }

    /// <summary>True for what is shown as one remainder.</summary>
    public static bool IsRemainder(Dim dim) => OnlyRemainder(dim) is not null;

    /// <summary>What divides what where the expression is a multiple of the remainder, which symbols cannot make 0.</summary>
    public static FloorDivideAtom? OnlyRemainder(Dim dim) =>
        FindRemainder(dim) is { } found && (dim - found.Value).IsZero && !found.Factor.Range.Contains(0) ? found.Atom : null;

    /// <summary>A part <c>factor*(dividend % divisor)</c> of a sum that is shorter without it.</summary>
    private static Remainder? FindRemainder(Dim dim)
    {
        if (dim.Terms.Count < 2) return null;
        foreach (var term in dim.Terms)
        {
            foreach (var atom in term.Factors.OfType<FloorDivideAtom>())
            {
                if (Factor(term, atom) is not { } factor) continue;
                var value = factor * (Dim.Of(atom) * atom.Divisor * -1 + atom.Dividend);
                var rest = dim - value;
                if (!rest.IsUndefined && rest.Terms.Count + factor.Terms.Count < dim.Terms.Count) return new(factor, atom, value);
            }
        }

        return null;
    }

    private static Dim? Factor(Term term, FloorDivideAtom atom)
    {
        var leading = atom.Divisor.Terms[0];
        var factors = ShapeGen.Shapes.Term.DivideFactors(term.Factors, ShapeGen.Shapes.Term.MultiplyFactors([atom], leading.Factors));
        if (factors is null || term.Coefficient % leading.Coefficient != 0) return null;
        return Dim.FromTerms([new Term(-(term.Coefficient / leading.Coefficient), factors)]);
    }

    private static IEnumerable<(long Coefficient, T Text)> Terms<T>(Remainder remainder, IDimVisitor<T> visitor)
    {
        var value = visitor.Modulo(remainder.Atom.Dividend.Accept(visitor), remainder.Atom.Divisor.Accept(visitor));
        return remainder.Factor.Terms.Select(term => (term.Coefficient, Product(term, [value], visitor)));
    }

    private static T Term<T>(Term term, IDimVisitor<T> visitor) => Product(term, [], visitor);

    private static T Product<T>(Term term, T[] further, IDimVisitor<T> visitor)
    {
        var factors = term.Factors.Select(factor => factor.Accept(visitor)).Concat(further).ToList();
        if (term.Coefficient != 1 || factors.Count == 0) factors.Insert(0, visitor.Constant(term.Coefficient));
        return factors.Count == 1 ? factors[0] : visitor.Product(factors);
    }

    private sealed record Remainder(Dim Factor, FloorDivideAtom Atom, Dim Value);
}
