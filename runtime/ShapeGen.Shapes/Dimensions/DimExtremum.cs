namespace ShapeGen.Shapes;

/// <summary>The normal form of minima and maxima.</summary>
internal static class DimExtremum
{
    private const int MaxOperands = 16;

    public static Dim Of(Dim left, Dim right, bool isMinimum)
    {
        if (left.IsUndefined) return left;
        if (right.IsUndefined) return right;
        var operands = new List<Dim>();
        foreach (var operand in Flatten(left, isMinimum).Concat(Flatten(right, isMinimum))) AddUndominated(operands, operand, isMinimum);
        if (operands.Count > MaxOperands) return Dim.TooLarge;
        return operands.Count == 1 ? operands[0] : Normalize(operands, isMinimum);
    }

    /// <summary>The operands of <c>2*min(a, b) + c</c> are <c>2*a + c</c> and <c>2*b + c</c>; a maximum counts with a negative factor.</summary>
    private static IEnumerable<Dim> Flatten(Dim dim, bool isMinimum)
    {
        var inner = dim.Terms.Where(term => term.SingleAtom is ExtremumAtom atom && atom.IsMinimum == (isMinimum == term.Coefficient > 0)).Take(2).ToList();
        if (inner.Count != 1) return [dim];
        var rest = dim - Dim.FromTerms([inner[0]]);
        return inner[0].Factors[0].Operands.Select(operand => (operand * inner[0].Coefficient) + rest);
    }

    private static void AddUndominated(List<Dim> operands, Dim candidate, bool isMinimum)
    {
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var lead = isMinimum ? candidate - operands[i] : operands[i] - candidate;
            if (Prover.WithoutFacts.IsNonNegative(lead)) return;
            if (Prover.WithoutFacts.IsNonNegative(-lead)) operands.RemoveAt(i);
        }

        operands.Add(candidate);
    }

    /// <summary>What all operands have in common is written outside: <c>min(2*a + 1, 2*b + 1)</c> is <c>2*min(a, b) + 1</c>.</summary>
    private static Dim Normalize(List<Dim> operands, bool isMinimum)
    {
        var common = operands.Skip(1).Aggregate(operands[0], SmallerCoefficients);
        var rests = operands.Select(operand => operand - common).ToList();
        if (rests.FirstOrDefault(rest => rest.IsUndefined) is { } undefined) return undefined;
        var factor = rests.Aggregate(0L, (content, rest) => Checked.GreatestCommonDivisor(content, DimArithmetic.Content(rest, withConstant: true)));
        var reduced = rests.Select(rest => DimArithmetic.DivideExactly(rest, factor)).ToList();
        reduced.Sort(Dim.Compare);
        return common + (Dim.Of(new ExtremumAtom(isMinimum, reduced)) * factor);
    }

    private static Dim SmallerCoefficients(Dim left, Dim right)
    {
        var difference = left - right;
        return left - Dim.FromTerms([.. difference.Terms.Where(term => term.Coefficient > 0)]);
    }
}
