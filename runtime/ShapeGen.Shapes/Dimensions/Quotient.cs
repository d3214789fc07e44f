namespace ShapeGen.Shapes;

/// <summary>A symbol written as a multiple: <c>Subject == Divisor*Symbol - Offset</c>, where the symbol is at least 1.</summary>
internal sealed record Quotient(Symbol Symbol, Symbol Subject, Dim Divisor, Dim Offset)
{
    public Dim Definition => Dim.FloorDivide(Dim.Of(Subject) + Offset, Divisor);

    /// <summary><c>symbol % m == r</c> is <c>subject % (divisor*m) == divisor*r - offset</c>; null for another condition.</summary>
    public Comparison? Unhide(Comparison comparison)
    {
        var ofSymbol = comparison.Left.Terms.SelectMany(term => term.Factors).OfType<FloorDivideAtom>().FirstOrDefault(atom => atom.Dividend.Equals(Dim.Of(Symbol)));
        if (comparison.Relation != Relation.Equal || ofSymbol is null || !Divisor.IsConstant || !Offset.IsConstant) return null;
        if (!ofSymbol.Divisor.IsConstant || !comparison.Left.Equals(Dim.Modulo(ofSymbol.Dividend, ofSymbol.Divisor))) return null;
        var modulus = Divisor * ofSymbol.Divisor;
        return new(Dim.Modulo(Dim.Of(Subject), modulus), Relation.Equal, Dim.Modulo((Divisor * comparison.Right) - Offset, modulus));
    }
}
