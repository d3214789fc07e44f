namespace ShapeGen.Shapes;

/// <summary>The values that a polynomial can have, from those of its atoms.</summary>
internal static class DimRange
{
    private const int MaxShiftedFactors = 4;

    public static Interval Of(Dim dim, Func<Atom, Interval> rangeOf)
    {
        var sum = Interval.Point(0);
        var nonConstant = 0;
        foreach (var term in dim.Terms)
        {
            var product = Interval.Point(term.Coefficient);
            foreach (var factor in term.Factors) product *= rangeOf(factor);
            sum += product;
            if (!term.IsConstant) nonConstant++;
        }

        return nonConstant > 1 && !(sum.HasLow && sum.HasHigh) ? sum.Intersect(OfShifted(dim, rangeOf)) : sum;
    }

    /// <summary>
    /// The bound that shows when each atom is counted from its smallest value: <c>d*k - d</c> is at least 0 because it is
    /// <c>(d - 1)*(k - 1) + (k - 1)</c>.
    /// </summary>
    private static Interval OfShifted(Dim dim, Func<Atom, Interval> rangeOf)
    {
        if (dim.Terms.Any(term => term.Factors.Length > MaxShiftedFactors || term.Factors.Any(factor => !rangeOf(factor).HasLow))) return Interval.All;
        var shifted = dim.MapAtoms(atom => Dim.Of(atom) + rangeOf(atom).Low);
        if (shifted.IsUndefined) return Interval.All;
        var rising = shifted.Terms.All(term => term.IsConstant || term.Coefficient > 0);
        var falling = shifted.Terms.All(term => term.IsConstant || term.Coefficient < 0);
        return new(rising ? shifted.ConstantTerm : Interval.NegativeInfinity, falling ? shifted.ConstantTerm : Interval.PositiveInfinity);
    }
}
