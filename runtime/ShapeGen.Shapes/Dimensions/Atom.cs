namespace ShapeGen.Shapes;

/// <summary>What a polynomial is made of: a symbol, or an operation that no polynomial expresses. Ordered by name, then by structure.</summary>
internal abstract class Atom : IComparable<Atom>, IEquatable<Atom>
{
    private readonly int hash;

    private protected Atom(int hash, int depth, int size, Interval range, Symbol[] symbols) =>
        (this.hash, Depth, Size, Range, Symbols) = (hash, depth, size, range, symbols);

    /// <summary>How deep operations are nested.</summary>
    public int Depth { get; }

    /// <summary>How many symbols, numbers and operations it is written with.</summary>
    public int Size { get; }

    /// <summary>The values that it can have while every symbol that is not unknown is at least 1.</summary>
    public Interval Range { get; }

    /// <summary>The symbols that occur, each once, in order.</summary>
    public Symbol[] Symbols { get; }

    private protected abstract int Rank { get; }

    /// <summary>The operands of an operation; none for a symbol.</summary>
    public abstract IReadOnlyList<Dim> Operands { get; }

    /// <summary>The same operation on other operands, in normal form.</summary>
    public abstract Dim WithOperands(IReadOnlyList<Dim> operands);

    public abstract bool TryEvaluate(Func<Symbol, long> valueOf, out long value);

    public abstract T Accept<T>(IDimVisitor<T> visitor);

    public int CompareTo(Atom? other)
    {
        if (other is null) return 1;
        if (ReferenceEquals(this, other)) return 0;
        var order = Rank.CompareTo(other.Rank);
        return order != 0 ? order : CompareSameRank(other);
    }

    public bool Equals(Atom? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && CompareTo(other) == 0);

    public override bool Equals(object? obj) => Equals(obj as Atom);

    public override int GetHashCode() => hash;

    private protected virtual int CompareSameRank(Atom other)
    {
        var order = Operands.Count.CompareTo(other.Operands.Count);
        for (var i = 0; order == 0 && i < Operands.Count; i++) order = Dim.Compare(Operands[i], other.Operands[i]);
        return order;
    }

    private protected static Symbol[] SymbolsOf(IReadOnlyList<Dim> operands) => SymbolOrder.Union(operands.Select(operand => operand.OrderedSymbols));

    private protected static int Hash(int seed, IReadOnlyList<Dim> operands) =>
        operands.Aggregate(seed, (hash, operand) => unchecked((hash * 31) + operand.GetHashCode()));
}

/// <summary>A symbol.</summary>
internal sealed class SymbolAtom(Symbol symbol)
    : Atom(SymbolOrder.Hash(symbol), 0, 1, symbol.Kind == SymbolKind.Unknown ? Interval.All : Interval.Positive, [symbol])
{
    public Symbol Symbol { get; } = symbol;

    public override IReadOnlyList<Dim> Operands => [];

    private protected override int Rank => 0;

    public override Dim WithOperands(IReadOnlyList<Dim> operands) => Dim.Of(Symbol);

    public override bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = valueOf(Symbol);
        return true;
    }

    public override T Accept<T>(IDimVisitor<T> visitor) => visitor.Symbol(Symbol);

    private protected override int CompareSameRank(Atom other) => SymbolOrder.Instance.Compare(Symbol, ((SymbolAtom)other).Symbol);
}

/// <summary>A quotient rounded down. A remainder is written with it: <c>a - b*(a//b)</c>.</summary>
internal sealed class FloorDivideAtom(Dim dividend, Dim divisor)
    : Atom(
        Hash(1, [dividend, divisor]), 1 + Math.Max(dividend.Depth, divisor.Depth), 1 + dividend.Size + divisor.Size,
        dividend.Range.FloorDivide(divisor.Range), SymbolsOf([dividend, divisor]))
{
    public Dim Dividend { get; } = dividend;

    public Dim Divisor { get; } = divisor;

    public override IReadOnlyList<Dim> Operands { get; } = [dividend, divisor];

    private protected override int Rank => 1;

    public override Dim WithOperands(IReadOnlyList<Dim> operands) => Dim.FloorDivide(operands[0], operands[1]);

    public override bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = 0;
        return Dividend.TryEvaluate(valueOf, out var dividend)
            && Divisor.TryEvaluate(valueOf, out var divisor)
            && Checked.TryFloorDivide(dividend, divisor, out value);
    }

    public override T Accept<T>(IDimVisitor<T> visitor) => visitor.FloorDivide(Dividend.Accept(visitor), Divisor.Accept(visitor));
}

/// <summary>The smallest or the largest of two or more.</summary>
internal sealed class ExtremumAtom(bool isMinimum, IReadOnlyList<Dim> operands)
    : Atom(
        Hash(isMinimum ? 2 : 3, operands), 1 + operands.Max(operand => operand.Depth), 1 + operands.Sum(operand => operand.Size),
        operands.Select(operand => operand.Range).Aggregate(isMinimum ? Interval.Min : Interval.Max), SymbolsOf(operands))
{
    public bool IsMinimum { get; } = isMinimum;

    public override IReadOnlyList<Dim> Operands { get; } = operands;

    private protected override int Rank => IsMinimum ? 2 : 3;

    public override Dim WithOperands(IReadOnlyList<Dim> operands) => operands.Aggregate(IsMinimum ? Dim.Min : Dim.Max);

    public override bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = IsMinimum ? long.MaxValue : long.MinValue;
        foreach (var operand in Operands)
        {
            if (!operand.TryEvaluate(valueOf, out var candidate)) return false;
            value = IsMinimum ? Math.Min(value, candidate) : Math.Max(value, candidate);
        }

        return true;
    }

    public override T Accept<T>(IDimVisitor<T> visitor) =>
        Operands.Select(operand => operand.Accept(visitor)).Aggregate(IsMinimum ? visitor.Min : visitor.Max);
}

/// <summary>A power of a number of at least 2; its exponent, which is at least 0, has no number added to it.</summary>
internal sealed class PowerAtom(long number, Dim exponent)
    : Atom(Hash(unchecked(5 + (int)number), [exponent]), 1 + exponent.Depth, 2 + exponent.Size, Interval.Positive, SymbolsOf([exponent]))
{
    public long Number { get; } = number;

    public override IReadOnlyList<Dim> Operands { get; } = [exponent];

    private protected override int Rank => 4;

    public override Dim WithOperands(IReadOnlyList<Dim> operands) => Dim.Power(Number, operands[0]);

    public override bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = 0;
        return Operands[0].TryEvaluate(valueOf, out var exponent) && Checked.TryPower(Number, exponent, out value);
    }

    public override T Accept<T>(IDimVisitor<T> visitor) => visitor.Power(Number, Operands[0].Accept(visitor));

    private protected override int CompareSameRank(Atom other)
    {
        var order = Number.CompareTo(((PowerAtom)other).Number);
        return order != 0 ? order : base.CompareSameRank(other);
    }
}

/// <summary>A size of a list of sizes, each at least 1, at a place that is no number.</summary>
internal sealed class ItemAtom(Symbol list, Dim index)
    : Atom(
        Hash(SymbolOrder.Hash(list), [index]), 1 + index.Depth, 1 + index.Size, Interval.Positive,
        SymbolOrder.Union([SymbolsOf([index]), [new Symbol(list.Name + "[]", list.Kind)]]))
{
    public Symbol List { get; } = list;

    public override IReadOnlyList<Dim> Operands { get; } = [index];

    private protected override int Rank => 5;

    public override Dim WithOperands(IReadOnlyList<Dim> operands) => Dim.Item(List, operands[0]);

    /// <summary>Which of the sizes it is decides its value, so that values of symbols give none.</summary>
    public override bool TryEvaluate(Func<Symbol, long> valueOf, out long value)
    {
        value = 0;
        return false;
    }

    public override T Accept<T>(IDimVisitor<T> visitor) => visitor.Item(List, Operands[0].Accept(visitor));

    private protected override int CompareSameRank(Atom other)
    {
        var order = SymbolOrder.Instance.Compare(List, ((ItemAtom)other).List);
        return order != 0 ? order : base.CompareSameRank(other);
    }
}
