namespace ShapeGen.Shapes;

internal enum Operator
{
    Negate,
    Not,
    Add,
    Subtract,
    Multiply,
    FloorDivide,
    Modulo,
    Min,
    Max,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Coalesce,
}

internal static class Operators
{
    private static readonly Dictionary<string, Operator> bySymbol = new()
    {
        ["+"] = Operator.Add,
        ["-"] = Operator.Subtract,
        ["*"] = Operator.Multiply,
        ["//"] = Operator.FloorDivide,
        ["%"] = Operator.Modulo,
        ["=="] = Operator.Equal,
        ["!="] = Operator.NotEqual,
        ["<"] = Operator.Less,
        ["<="] = Operator.LessOrEqual,
        [">"] = Operator.Greater,
        [">="] = Operator.GreaterOrEqual,
        ["and"] = Operator.And,
        ["or"] = Operator.Or,
        ["??"] = Operator.Coalesce,
    };

    public static Operator? OfSymbol(string symbol) => bySymbol.TryGetValue(symbol, out var found) ? found : null;

    public static string Symbol(this Operator operation) => operation switch
    {
        Operator.Negate => "-",
        Operator.Not => "not ",
        _ => bySymbol.First(pair => pair.Value == operation).Key,
    };

    public static bool IsComparison(this Operator operation) => operation is >= Operator.Equal and <= Operator.GreaterOrEqual;

    public static Relation ToRelation(this Operator operation) => (Relation)(operation - Operator.Equal);

    /// <summary>How tightly it holds its operands together; more is tighter.</summary>
    public static int Precedence(this Operator operation) => operation switch
    {
        Operator.Coalesce => 1,
        Operator.Or => 2,
        Operator.And => 3,
        Operator.Not => 4,
        >= Operator.Equal and <= Operator.GreaterOrEqual => 5,
        Operator.Add or Operator.Subtract => 6,
        Operator.Multiply or Operator.FloorDivide or Operator.Modulo => 7,
        _ => 8,
    };
}
