namespace ShapeGen.Shapes;

/// <summary>What follows from assumptions, in the form in which it is used. Changed by <see cref="FactCollector"/> only.</summary>
internal sealed class FactSet
{
    private readonly Dictionary<Symbol, Dim> values;
    private readonly Dictionary<Symbol, Interval> bounds;

    public FactSet()
    {
        (values, bounds) = ([], []);
        (Quotients, Equations, NonNegative, NonZero, Open) = ([], [], [], [], []);
    }

    private FactSet(FactSet other)
    {
        (values, bounds) = (new(other.values), new(other.bounds));
        (Quotients, Equations, NonNegative) = ([.. other.Quotients], [.. other.Equations], [.. other.NonNegative]);
        (NonZero, Open, IsContradictory) = ([.. other.NonZero], [.. other.Open], other.IsContradictory);
    }

    public bool IsContradictory { get; set; }

    public List<Quotient> Quotients { get; }

    /// <summary>Expressions that are 0 and that no symbol could be replaced by.</summary>
    public List<Dim> Equations { get; }

    /// <summary>Expressions that are at least 0.</summary>
    public List<Dim> NonNegative { get; }

    /// <summary>Expressions that are not 0.</summary>
    public List<Dim> NonZero { get; }

    /// <summary>Alternatives and unknown conditions that hold.</summary>
    public List<Condition> Open { get; }

    public Prover Prover => new(NonNegative, bounds);

    public FactSet Clone() => new(this);

    /// <summary>What replaces the symbol, or null.</summary>
    public Dim? ValueOf(Symbol symbol) => values.TryGetValue(symbol, out var value) ? value : null;

    /// <summary>Replaces a symbol from now on, in the values of the others too.</summary>
    public void SetValue(Symbol symbol, Dim value)
    {
        foreach (var other in values.Keys.ToList()) values[other] = values[other].Substitute(name => name == symbol ? value : null);
        values[symbol] = value;
        bounds.Remove(symbol);
    }

    public Interval BoundsOf(Symbol symbol) => bounds.TryGetValue(symbol, out var known) ? known : new SymbolAtom(symbol).Range;

    public void SetBounds(Symbol symbol, Interval interval) => bounds[symbol] = interval;

    /// <summary>The expression with all facts put in.</summary>
    public Dim Apply(Dim dim)
    {
        if (values.Count > 0) dim = dim.Substitute(ValueOf);
        if (dim.Depth > 0 && NonNegative.Count > 0) dim = Collapse(dim, new(NonNegative, bounds, Prover.FewSteps));
        foreach (var equation in Equations)
        {
            if (DimDivision.TryDivide(dim, equation, out _, out var remainder)) dim = remainder;
        }

        return dim;
    }

    /// <summary>The expression in the symbols that were given, without those that stand for quotients.</summary>
    public Dim Unhide(Dim dim)
    {
        for (var index = Quotients.Count - 1; index >= 0; index--)
        {
            var quotient = Quotients[index];
            if (!dim.Symbols.Contains(quotient.Symbol)) continue;
            var multiple = quotient.Divisor * Dim.Of(quotient.Symbol);
            var restored = multiple.Terms.Count == 1 ? Restore(dim, multiple.Terms[0], Dim.Of(quotient.Subject) + quotient.Offset) : dim;
            dim = restored.Substitute(symbol => symbol == quotient.Symbol ? quotient.Definition : null);
        }

        return dim;
    }

    /// <summary>The condition in the symbols that were given.</summary>
    public Condition Unhide(Condition condition) => Quotients.Count == 0 ? condition : condition switch
    {
        And and => new And(Unhide(and.Left), Unhide(and.Right)),
        Comparison comparison => Quotients.Select(quotient => quotient.Unhide(comparison)).FirstOrDefault(restored => restored is not null)
            ?? new Comparison(Unhide(comparison.Left), comparison.Relation, Unhide(comparison.Right)),
        _ => condition,
    };

    /// <summary>True where the condition is shown to hold for all sizes.</summary>
    public bool Proves(Condition condition) => IsContradictory || condition switch
    {
        Truth truth => truth.Value,
        And and => Proves(and.Left) && Proves(and.Right),
        Or or => Proves(or.Left) || Proves(or.Right) || Open.Contains(or),
        Comparison { IsUndefined: true } => false,
        Comparison comparison => Proves(comparison.Relation, Apply(comparison.Difference)),
        Not { Operand: not UnknownCondition } not => Proves(not.Operand.Negate()),
        _ => Open.Contains(condition),
    };

    private bool Proves(Relation relation, Dim difference) => relation switch
    {
        Relation.Equal => IsZero(difference),
        Relation.NotEqual => IsNonZero(difference),
        _ => Prover.IsNonNegative(difference),
    };

    public bool IsZero(Dim applied)
    {
        if (applied.IsZero) return true;
        if (applied.IsConstant || applied.IsUndefined || (applied.Depth == 0 && NonNegative.Count == 0)) return false;
        var prover = Prover;
        return prover.IsNonNegative(applied) && prover.IsNonNegative(-applied);
    }

    public bool IsNonZero(Dim applied) => Prover.IsNonZero(applied) || NonZero.Contains(applied) || NonZero.Contains(-applied);

    private static Dim Collapse(Dim dim, Prover prover) => dim.Depth == 0 ? dim : dim.MapAtoms(atom => Collapse(atom, prover));

    private static Dim Collapse(Atom atom, Prover prover)
    {
        if (atom is SymbolAtom) return Dim.Of(atom);
        var operands = atom.Operands.Select(operand => Collapse(operand, prover)).ToList();
        if (atom is FloorDivideAtom)
        {
            return prover.IsNonNegative(operands[0]) && prover.IsNonNegative(operands[1] - operands[0] - 1) ? Dim.Zero : atom.WithOperands(operands);
        }

        var isMinimum = ((ExtremumAtom)atom).IsMinimum;
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var isDominated = operands.Where((_, other) => other != i)
                .Any(other => prover.IsNonNegative(isMinimum ? operands[i] - other : other - operands[i]));
            if (isDominated) operands.RemoveAt(i);
        }

        return atom.WithOperands(operands);
    }

    /// <summary>The expression with the multiple replaced, inside of operations too.</summary>
    private static Dim Restore(Dim dim, Term multiple, Dim subject)
    {
        var sum = Dim.Zero;
        foreach (var term in RestoreOperands(dim, multiple, subject).Terms)
        {
            var factors = Term.DivideFactors(term.Factors, multiple.Factors);
            var times = factors is null ? 0 : term.Coefficient / multiple.Coefficient;
            if (times != 0) sum += Dim.FromTerms([new Term(times, factors!)]) * subject;
            var rest = term.Coefficient - (times * multiple.Coefficient);
            if (rest != 0) sum += Dim.FromTerms([term.With(rest)]);
        }

        return sum;
    }

    private static Dim RestoreOperands(Dim dim, Term multiple, Dim subject) => dim.Depth == 0 ? dim : dim.MapAtoms(atom => atom is SymbolAtom
        ? Dim.Of(atom)
        : atom.WithOperands([.. atom.Operands.Select(operand => Restore(operand, multiple, subject))]));
}
