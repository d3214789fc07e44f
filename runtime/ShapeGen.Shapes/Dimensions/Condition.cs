namespace ShapeGen.Shapes;

/// <summary>How two sizes are compared.</summary>
public enum Relation
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,
}

/// <summary>A statement on sizes. <see cref="object.ToString"/> gives the notation of contracts.</summary>
public abstract record Condition
{
    /// <summary>Always true.</summary>
    public static Condition True { get; } = new Truth(true);

    /// <summary>Never true.</summary>
    public static Condition False { get; } = new Truth(false);

    /// <summary>The opposite.</summary>
    public static Condition operator !(Condition condition) => condition is Not not ? not.Operand : new Not(condition);

    /// <summary>The sizes that it speaks of.</summary>
    internal abstract IEnumerable<Symbol> Symbols { get; }

    /// <summary>The opposite, with <see cref="Not"/> left before what is unknown only.</summary>
    internal abstract Condition Negate();

    /// <summary>The truth value for those sizes; null where it hangs on something unknown or cannot be computed.</summary>
    internal abstract bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known);
}

/// <summary>A known truth value.</summary>
public sealed record Truth(bool Value) : Condition
{
    internal override IEnumerable<Symbol> Symbols => [];

    /// <inheritdoc/>
    public override string ToString() => Value ? "true" : "false";

    internal override Condition Negate() => new Truth(!Value);

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) => Value;
}

/// <summary>A truth value of which nothing is known.</summary>
/// <param name="Name">What it is called; two of the same name are the same.</param>
public sealed record UnknownCondition(string Name) : Condition
{
    internal override IEnumerable<Symbol> Symbols => [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override Condition Negate() => new Not(this);

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) => known(this);
}

/// <summary>A comparison of two sizes.</summary>
public sealed record Comparison(Dim Left, Relation Relation, Dim Right) : Condition
{
    internal override IEnumerable<Symbol> Symbols => Left.Symbols.Concat(Right.Symbols);

    internal bool IsUndefined => Left.IsUndefined || Right.IsUndefined;

    /// <summary>For an inequality, what is at least 0 where it holds; for an equation the difference.</summary>
    internal Dim Difference => Relation switch
    {
        Relation.Less => Right - Left - 1,
        Relation.LessOrEqual => Right - Left,
        Relation.Greater => Left - Right - 1,
        _ => Left - Right,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Left} {Sign} {Right}";

    internal override Condition Negate() => this with
    {
        Relation = Relation switch
        {
            Relation.Equal => Relation.NotEqual,
            Relation.NotEqual => Relation.Equal,
            Relation.Less => Relation.GreaterOrEqual,
            Relation.LessOrEqual => Relation.Greater,
            Relation.Greater => Relation.LessOrEqual,
            _ => Relation.Less,
        },
    };

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) =>
        Left.TryEvaluate(valueOf, out var left) && Right.TryEvaluate(valueOf, out var right)
            ? Relation switch
            {
                Relation.Equal => left == right,
                Relation.NotEqual => left != right,
                Relation.Less => left < right,
                Relation.LessOrEqual => left <= right,
                Relation.Greater => left > right,
                _ => left >= right,
            }
            : null;

    private string Sign => Relation switch
    {
        Relation.Equal => "==",
        Relation.NotEqual => "!=",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };
}

/// <summary>The opposite of a condition.</summary>
public sealed record Not(Condition Operand) : Condition
{
    internal override IEnumerable<Symbol> Symbols => Operand.Symbols;

    /// <inheritdoc/>
    public override string ToString() => Operand is UnknownCondition unknown ? "not " + unknown.Name : Operand.Negate().ToString();

    internal override Condition Negate() => Operand is Not inner ? inner.Operand.Negate() : Operand;

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) => !Operand.Evaluate(valueOf, known);
}

/// <summary>Both hold.</summary>
public sealed record And(Condition Left, Condition Right) : Condition
{
    internal override IEnumerable<Symbol> Symbols => Left.Symbols.Concat(Right.Symbols);

    /// <inheritdoc/>
    public override string ToString() => $"{Print(Left)} and {Print(Right)}";

    internal override Condition Negate() => new Or(Left.Negate(), Right.Negate());

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) =>
        Left.Evaluate(valueOf, known) & Right.Evaluate(valueOf, known);

    private static string Print(Condition operand) => operand is Or or Not { Operand: And } ? $"({operand})" : operand.ToString();
}

/// <summary>At least one holds.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition
{
    internal override IEnumerable<Symbol> Symbols => Left.Symbols.Concat(Right.Symbols);

    /// <inheritdoc/>
    public override string ToString() => $"{Left} or {Right}";

    internal override Condition Negate() => new And(Left.Negate(), Right.Negate());

    internal override bool? Evaluate(Func<Symbol, long> valueOf, Func<Condition, bool?> known) =>
        Left.Evaluate(valueOf, known) | Right.Evaluate(valueOf, known);
}
