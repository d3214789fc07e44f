namespace ShapeGen.Shapes;

/// <summary>Where an expression is 0.</summary>
internal enum ZeroKind
{
    /// <summary>Everywhere.</summary>
    Always,

    /// <summary>Under a condition.</summary>
    Sometimes,

    /// <summary>For single sizes at most.</summary>
    NotGenerally,

    /// <summary>Nowhere.</summary>
    Never,

    /// <summary>There were too many cases to look at.</summary>
    TooManyCases,
}

/// <summary>Where an expression is 0.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Requirement">A condition under which it is; null where none can be said shorter than by the equation.</param>
internal readonly record struct ZeroSet(ZeroKind Kind, Condition? Requirement = null);

/// <summary>Looks at an expression with divisions by numbers class by class: in each class of remainders it is a polynomial.</summary>
internal static class ResidueClasses
{
    private const long MaxClasses = 128;
    private const long MaxWork = 2048;

    public static ZeroSet Analyze(Dim dim)
    {
        dim = ReplaceFreeQuotients(dim);
        var moduli = Moduli(dim);
        if (moduli.Count == 0) return new(dim.IsZero ? ZeroKind.Always : Prover.WithoutFacts.IsNonZero(dim) ? ZeroKind.Never : ZeroKind.NotGenerally);
        var count = moduli.Aggregate(1L, (product, modulus) => product > MaxClasses ? product : product * modulus.Value);
        return count > MaxClasses || count * dim.Size > MaxWork ? AnalyzeMultiples(dim, moduli) : AnalyzeAll(dim, moduli, count);
    }

    /// <summary>A quotient of a symbol that occurs nowhere else is as free as a symbol, and not a factor of the whole.</summary>
    public static Dim ReplaceFreeQuotients(Dim dim)
    {
        if (dim.Depth == 0) return dim;
        var atoms = dim.Terms.SelectMany(term => term.Factors).Distinct().ToList();
        foreach (var atom in atoms.OfType<FloorDivideAtom>().Where(atom => atom.Divisor.IsConstant && dim.Terms.Any(term => Array.IndexOf(term.Factors, atom) < 0)))
        {
            var others = atoms.Where(other => !other.Equals(atom)).SelectMany(other => other.Symbols).ToList();
            var isFree = atom.Dividend.Terms.Any(term =>
                term.Coefficient is 1 or -1 && term.SingleAtom is SymbolAtom { Symbol: var symbol }
                && !others.Contains(symbol) && !(atom.Dividend - Dim.FromTerms([term])).Symbols.Contains(symbol));
            if (!isFree) continue;
            var free = Dim.Of(new Symbol($"({Dim.Of(atom)})", SymbolKind.Unknown));
            dim = dim.MapAtoms(other => other.Equals(atom) ? free : Dim.Of(other));
        }

        return dim;
    }

    /// <summary>For each symbol below a division by a number the least number of classes after which all such divisions repeat.</summary>
    private static SortedDictionary<Symbol, long> Moduli(Dim dim)
    {
        var moduli = new SortedDictionary<Symbol, long>(SymbolOrder.Instance);
        CollectModuli(dim, 1, moduli);
        return moduli;
    }

    private static void CollectModuli(Dim dim, long outer, SortedDictionary<Symbol, long> moduli)
    {
        foreach (var atom in dim.Terms.SelectMany(term => term.Factors))
        {
            var modulus = outer;
            if (atom is FloorDivideAtom { Divisor: { IsConstant: true } divisor })
            {
                modulus = Math.Min(MaxClasses + 1, divisor.ConstantTerm) * outer;
                modulus = Math.Min(MaxClasses + 1, modulus);
                foreach (var symbol in atom.Operands[0].Symbols) moduli[symbol] = LeastCommonMultiple(modulus, moduli.TryGetValue(symbol, out var known) ? known : 1);
            }

            foreach (var operand in atom.Operands) CollectModuli(operand, modulus, moduli);
        }
    }

    private static long LeastCommonMultiple(long left, long right) => Math.Min(MaxClasses + 1, left / Checked.GreatestCommonDivisor(left, right) * right);

    private static ZeroSet AnalyzeAll(Dim dim, SortedDictionary<Symbol, long> moduli, long count)
    {
        var zero = new List<long[]>();
        var isNever = true;
        for (var index = 0L; index < count; index++)
        {
            var remainders = Remainders(index, moduli);
            var inClass = Restrict(dim, moduli, remainders);
            if (inClass.IsZero) zero.Add(remainders);
            isNever = isNever && Prover.WithoutFacts.IsNonZero(inClass);
        }

        if (zero.Count == count) return new(ZeroKind.Always);
        if (zero.Count == 0) return new(isNever ? ZeroKind.Never : ZeroKind.NotGenerally);
        return new(ZeroKind.Sometimes, ResidueRequirement.Of([.. moduli.Keys], [.. moduli.Values], zero));
    }

    /// <summary>With too many classes only the one without remainders is looked at.</summary>
    private static ZeroSet AnalyzeMultiples(Dim dim, SortedDictionary<Symbol, long> moduli)
    {
        if (moduli.Values.Any(modulus => modulus > MaxClasses)) return new(ZeroKind.TooManyCases);
        var inClass = Restrict(dim, moduli, new long[moduli.Count]);
        return inClass.IsZero
            ? new(ZeroKind.Sometimes, ResidueRequirement.Of([.. moduli.Keys], [.. moduli.Values], [new long[moduli.Count]]))
            : new(HasSameLeadingPart(dim, inClass) ? ZeroKind.NotGenerally : ZeroKind.TooManyCases);
    }

    /// <summary>The terms of the highest degree are the same in all classes, so where they don't vanish in one, they do in none.</summary>
    private static bool HasSameLeadingPart(Dim dim, Dim inClass) =>
        inClass.Depth == 0 && inClass.Terms.Max(term => term.Factors.Length) >= Degree(dim);

    private static int Degree(Dim dim) => dim.IsZero ? 0 : dim.Terms.Max(term => term.Factors.Sum(Degree));

    private static int Degree(Atom atom) => atom switch
    {
        SymbolAtom => 1,
        FloorDivideAtom { Divisor.IsConstant: true } quotient => Degree(quotient.Dividend),
        _ => 1000,
    };

    private static long[] Remainders(long index, SortedDictionary<Symbol, long> moduli)
    {
        var remainders = new List<long>();
        foreach (var modulus in moduli.Values)
        {
            remainders.Add(index % modulus);
            index /= modulus;
        }

        return [.. remainders];
    }

    /// <summary>The expression with each symbol s written as <c>M*s - (M - r)</c>, in which s is again any number of at least 1.</summary>
    private static Dim Restrict(Dim dim, SortedDictionary<Symbol, long> moduli, long[] remainders)
    {
        var symbols = moduli.Keys.ToList();
        return dim.Substitute(symbol =>
        {
            var index = symbols.IndexOf(symbol);
            if (index < 0) return null;
            var modulus = moduli[symbol];
            return (Dim.Of(symbol) * modulus) - (remainders[index] == 0 ? 0 : modulus - remainders[index]);
        });
    }
}
