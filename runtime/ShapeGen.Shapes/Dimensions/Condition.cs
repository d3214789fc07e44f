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
    public static Condition operator !(Condition condition) => new Not(condition);
}

/// <summary>A known truth value.</summary>
public sealed record Truth(bool Value) : Condition;

/// <summary>A truth value of which nothing is known.</summary>
/// <param name="Name">What it is called; two of the same name are the same.</param>
public sealed record UnknownCondition(string Name) : Condition;

/// <summary>A comparison of two sizes.</summary>
public sealed record Comparison(Dim Left, Relation Relation, Dim Right) : Condition;

/// <summary>The opposite of a condition.</summary>
public sealed record Not(Condition Operand) : Condition;

/// <summary>Both hold.</summary>
public sealed record And(Condition Left, Condition Right) : Condition;

/// <summary>At least one holds.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition;
