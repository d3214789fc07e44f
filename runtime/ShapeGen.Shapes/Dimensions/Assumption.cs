namespace ShapeGen.Shapes;

/// <summary>What could be required of sizes so that an operation in an expression goes away.</summary>
internal static class Assumption
{
    /// <summary>
    /// For a division that it leaves nothing, or that nothing fits in, of which no number is made a bound of all sizes; for an
    /// extremum which operand it is.
    /// </summary>
    public static IEnumerable<Condition> For(Dim dim) => Atoms(dim).Distinct().SelectMany(For);

    /// <summary>The division leaves nothing.</summary>
    public static Condition IsMultiple(FloorDivideAtom quotient) => new Comparison(Dim.Modulo(quotient.Dividend, quotient.Divisor), Relation.Equal, 0);

    private static IEnumerable<Atom> Atoms(Dim dim) =>
        dim.Terms.SelectMany(term => term.Factors).SelectMany(atom => atom.Operands.SelectMany(Atoms).Append(atom)).Where(atom => atom is not SymbolAtom);

    private static IEnumerable<Condition> For(Atom atom)
    {
        if (atom is ExtremumAtom extremum) return ForExtremum(extremum);
        if (atom is not FloorDivideAtom quotient) return [];
        return quotient.Divisor.IsConstant ? [IsMultiple(quotient)] : [IsMultiple(quotient), WithinOne(quotient)];
    }

    private static Condition WithinOne(FloorDivideAtom quotient)
    {
        var isLess = Requirement.Of(new Comparison(quotient.Dividend, Relation.Less, quotient.Divisor));
        return quotient.Dividend.Range.Low >= 0 ? isLess : new And(new Comparison(quotient.Dividend, Relation.GreaterOrEqual, 0), isLess);
    }

    private static IEnumerable<Condition> ForExtremum(ExtremumAtom atom)
    {
        var relation = atom.IsMinimum ? Relation.LessOrEqual : Relation.GreaterOrEqual;
        return atom.Operands.Select(chosen => atom.Operands.Where(other => !other.Equals(chosen))
            .Select(other => Requirement.Of(new Comparison(chosen, relation, other)))
            .Aggregate((left, right) => new And(left, right)));
    }
}
